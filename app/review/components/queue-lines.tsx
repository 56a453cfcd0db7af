import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { mediumNames } from "~/practice";
import { When } from "~/ui/when";
import type { QueueLine } from "../model";

/** What waits, one line each: who, what they answered, in which way, since when, and whether it is a repetition. */
export function QueueLines({ lines }: { lines: QueueLine[] }) {
  return (
    <ol aria-label="Waiting responses">
      {lines.map((line) => (
        <li key={line.submissionId} className="border-t border-line last:border-b">
          <Link
            to={paths.submission(line.submissionId)}
            className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-4 text-ink no-underline hover:text-pine"
          >
            <span className="min-w-40 font-medium">{line.traineeName}</span>
            <span className="min-w-60 flex-1 font-serif">
              {line.clientName}: {line.momentTitle}
            </span>
            <span className="text-sm text-muted">
              {mediumNames[line.medium]}
              {", "}
              {line.takeNumber === 1 ? "first take" : `repeated, take ${line.takeNumber}`}
              {line.begun && ", begun"}
            </span>
            <span className="text-sm text-muted">
              waiting since <When at={line.submittedAt} style="datetime" />, <When at={line.submittedAt} style="ago" />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
