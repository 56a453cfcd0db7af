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
            className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-4 text-ink no-underline hover:text-pine lg:grid lg:grid-cols-[11rem_1fr_16rem_auto]"
          >
            <span className="font-medium max-lg:w-full">{line.traineeName}</span>
            <span className="font-serif max-lg:w-full">
              {line.sitting ? line.momentTitle : `${line.clientName}: ${line.momentTitle}`}
            </span>
            <span className="text-sm text-muted">
              {line.sitting
                ? `Assessment, form not shown, ${howMany(line.sitting)}`
                : line.turns === null
                ? `${mediumNames[line.medium]}, ${line.takeNumber === 1 ? "first take" : `repeated, take ${line.takeNumber}`}`
                : `Conversation, ${line.turns} ${line.turns === 1 ? "turn" : "turns"}`}
              {line.begun && ", begun"}
            </span>
            <span className="text-sm whitespace-nowrap text-muted lg:w-44 lg:text-right">
              submitted <When at={line.submittedAt} style="ago" />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** Of a sitting: how many answers wait, and once some of them were released out of how many. */
function howMany({ answers, of }: NonNullable<QueueLine["sitting"]>): string {
  const noun = of === 1 ? "answer" : "answers";
  return answers < of ? `${answers} of ${of} ${noun} left` : `${of} ${noun}`;
}
