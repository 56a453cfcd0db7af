import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { When } from "~/ui/when";
import type { GivenLine } from "../model";

/** Feedback that was given, one line each, with what was asked for; leads to the whole of it. */
export function GivenLines({ lines }: { lines: GivenLine[] }) {
  return (
    <ol aria-label="Feedback you have given">
      {lines.map((line) => (
        <li key={line.submissionId} className="border-t border-line last:border-b">
          <Link
            to={paths.submission(line.submissionId)}
            className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3 text-ink no-underline hover:text-pine lg:grid lg:grid-cols-[11rem_1fr_auto]"
          >
            <span className="font-medium max-lg:w-full">{line.traineeName}</span>
            <span className="min-w-0 max-lg:w-full">
              <span className="font-serif">
                {line.clientName}: {line.momentTitle}
              </span>
              {line.turns !== null && <span className="text-sm text-muted">, conversation</span>}
              {line.turns === null && line.takeNumber > 1 && <span className="text-sm text-muted">, take {line.takeNumber}</span>}
              <span className="block max-w-measure text-sm break-words text-muted">To try next time: {line.tryNext}</span>
            </span>
            <span className="text-sm whitespace-nowrap text-muted lg:w-44 lg:text-right">
              released <When at={line.releasedAt} style="ago" />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
