import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { paths } from "~/paths";
import { notAcknowledged } from "../in-words";

/** Why a client stands where they do; what nobody has acknowledged yet leads to its alert, the first to the first. */
export function Reason({ reason, alerts }: { reason: string; alerts: string[] }) {
  return reason.split(notAcknowledged).map((part, index) => {
    const alert = alerts[index - 1];
    return (
      <Fragment key={index}>
        {index > 0 && (alert ? <Link className="link" to={paths.risk(alert)}>{notAcknowledged}</Link> : notAcknowledged)}
        {part}
      </Fragment>
    );
  });
}
