import { Form } from "@remix-run/react";
import { X } from "lucide-react";
import { activityName } from "../activities";
import type { LedgerDay } from "../ledger-page.server";
import { reactionInLine } from "../reactions";

type Entry = LedgerDay["noted"][number];

/** What its owner noted, and the way to take it out again. */
export function NotedEntry({ entry }: { entry: Entry }) {
  const name = activityName(entry.activity);
  return (
    <li className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <p>
          {entry.minutes} min · {name}
        </p>
        <p className="text-sm text-muted">
          {entry.activity === "reading" ? "Noted by you, counted apart from practice: " : "Noted by you: "}
          {details(entry).join(", ")}.
        </p>
        {entry.nextStep && <p className="text-sm break-words">Next: {entry.nextStep}</p>}
      </div>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="entryId" value={entry.id} />
        <button name="intent" value="remove" aria-label={`Remove ${entry.minutes} minutes of ${name}`} className="grid size-8 place-items-center rounded-md text-muted hover:bg-wash hover:text-ink">
          <X aria-hidden="true" className="size-4" />
        </button>
      </Form>
    </li>
  );
}

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
