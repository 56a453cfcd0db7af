import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { AlertOnPage } from "../risk/model";

/** One alert in a list, with the way to it. */
export function AlertLine({ alert: { id, client, clinicianName, short, item, answer, answerText, heldOn, acknowledged, scored } }: { alert: AlertOnPage }) {
  return (
    <li className="border-b border-line py-4">
      <Link to={paths.risk(id)} className="link font-medium">
        Client {client}
        {clinicianName && `, ${clinicianName}’s`}
      </Link>
      <span className="block">
        {short}, item {item}, answered {answer}
        {answerText && ` (${answerText.toLowerCase()})`}, <When at={heldOn} style="day" />
      </span>
      {!scored && <span className="block text-sm text-muted">No score of the client stands for this answer, so how the course is judged leaves it out.</span>}
      {acknowledged && (
        <span className="block text-sm text-muted">
          Acknowledged by {acknowledged.by}, <When at={acknowledged.at} style="datetime" />
        </span>
      )}
    </li>
  );
}
