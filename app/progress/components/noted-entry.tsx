import { Form } from "@remix-run/react";
import { activityName } from "../activities";
import type { LedgerDay } from "../ledger-page.server";
import { minutesInWords } from "../minutes";
import { reactionInLine } from "../reactions";

type Entry = LedgerDay["noted"][number];

/** What its owner noted, and the way to take it out again. */
export function NotedEntry({ entry }: { entry: Entry }) {
  const name = activityName(entry.activity);
  const said = minutesInWords(entry.minutes * 60_000);
  return (
    <li className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <p>
          {said} of {inLine(name)}
        </p>
        <p className="text-sm text-muted">
          {entry.activity === "reading" ? "Noted by you, counted apart from practice." : `Noted by you: ${details(entry).join(", ")}.`}
        </p>
        {entry.nextStep && <p className="text-sm break-words">Next: {entry.nextStep}</p>}
      </div>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="entryId" value={entry.id} />
        <button name="intent" value="remove" aria-label={`Remove ${said} of ${inLine(name)}`} className="link min-h-8 text-sm text-muted hover:text-ink">
          Remove
        </button>
      </Form>
    </li>
  );
}

/** Within a line. */
const inLine = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function details({ withCoach, planned, effort, reaction, repetitions, feedbackReceived, planId }: Entry): string[] {
  return [
    withCoach ? "with a coach" : "alone",
    planned ? "planned" : "not planned",
    effort !== null && `effort ${effort} of 10`,
    reaction !== null && reactionInLine(reaction),
    repetitions !== null && `${repetitions} ${repetitions === 1 ? "repetition" : "repetitions"}`,
    feedbackReceived ? "with feedback" : "without feedback",
    planId !== null && "for a plan",
  ].filter((part) => part !== false);
}
