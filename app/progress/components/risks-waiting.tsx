import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";
import type { TodaysLinesOnPage } from "../todays-lines.server";

/** Answers about risk come before anything else of the day, each with when it came, so that a new one is seen as new. */
export function RisksWaiting({ risks: { named, more } }: { risks: TodaysLinesOnPage["risks"] }) {
  const { locale } = useReader();
  if (named.length === 0) return null;
  return (
    <ul aria-label="Answers about risk" className="mb-10 grid max-w-measure gap-4 border-l-4 border-plum pl-5">
      {named.map(({ id, clientCode, clinicianName, raisedAt }) => (
        <li key={id}>
          <Link to={paths.risk(id)} className="link font-medium">
            An answer about risk waits for you
          </Link>
          {whose(clientCode, clinicianName)}
          <span className="block text-muted">
            Came <When at={raisedAt} style="datetime" />
          </span>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link to={paths.risks()} className="link font-medium">
            {more === 1 ? "One more answer about risk waits" : `${more.toLocaleString(locale)} more answers about risk wait`} for you
          </Link>
        </li>
      )}
    </ul>
  );
}

function whose(clientCode: string | null, clinicianName: string | null): string {
  if (clientCode === null) return `, from one of ${clinicianName}’s clients.`;
  return `: client ${clientCode}${clinicianName === null ? "" : `, ${clinicianName}’s`}.`;
}
