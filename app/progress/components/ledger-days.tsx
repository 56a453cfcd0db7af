import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { LedgerDay } from "../ledger-page.server";
import { minutesInWords } from "../minutes";
import { NotedEntry } from "./noted-entry";

/** The ledger, the newest day first; each line says in words where it is known from. */
export function LedgerDays({ days }: { days: LedgerDay[] }) {
  return (
    <ol aria-label="Practice by day" className="divide-y divide-line border-y border-line">
      {days.map(({ day, seen, noted }) => (
        <li key={day} className="py-5 sm:grid sm:grid-cols-[12rem_1fr] sm:gap-x-8">
          <h3 className="font-sans text-base font-medium">
            <When at={day} style="day" />
          </h3>
          <ul className="space-y-4 max-sm:mt-2">
            {seen.map((line) => (
              <SeenLine key={line.sessionId} line={line} />
            ))}
            {noted.map((entry) => (
              <NotedEntry key={entry.id} entry={entry} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const doing = { watching: "watching", answering: "answering", reviewing: "hearing it again" } as const;

/** What the product followed itself: media that were played and recorded. */
function SeenLine({ line: { sessionId, runId, sittingId, momentTitle, clientName, ms } }: { line: LedgerDay["seen"][number] }) {
  const parts = (Object.keys(doing) as (keyof typeof doing)[]).filter((part) => ms[part] > 0);
  return (
    <li>
      <p>
        {capital(minutesInWords(ms.watching + ms.answering + ms.reviewing))} with{" "}
        <Link to={paths.practised({ sessionId, runId, sittingId })} className="link">
          {sittingId ? momentTitle : `${clientName}, ${momentTitle}`}
        </Link>
      </p>
      <p className="text-sm text-muted">
        Verified: {parts.map((part) => doing[part]).join(", ")}.
      </p>
    </li>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
