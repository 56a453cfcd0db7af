import { type FeedbackTimes, waitInWords } from "~/review";
import { When } from "~/ui/when";
import type { ProgrammeOverviewOnPage } from "../programme-overview.server";

/** How long answers waited for their first feedback, and what waits now. No supervisor is told from another. */
export function ProgrammeFeedback({ feedback }: { feedback: NonNullable<ProgrammeOverviewOnPage["feedback"]> }) {
  const { count, since } = feedback.waiting;
  return (
    <div className="grid max-w-measure gap-3">
      <p>{inWords(feedback)}</p>
      <p>
        {count === 0 || !since ? (
          "Nothing waits for feedback now."
        ) : (
          <>
            {count === 1 ? "One answer waits" : `${count} answers wait`} now, {count === 1 ? "" : "the oldest "}since <When at={since} />.
          </>
        )}
      </p>
    </div>
  );
}

function inWords({ n, medianMs, within }: FeedbackTimes): string {
  if (medianMs === null) return "No answer of these 90 days has been given feedback yet.";
  const wait = waitInWords(medianMs);
  if (n === 1) return `One answer was given feedback, after ${wait}.`;
  return `Median ${wait}, of ${n} answers that were given feedback: ${listed(n, within)}.`;
}

const spans = { 1: "within a day", 3: "within three days", 7: "within a week" } as const;

/** Goes on until all of them are told of. */
function listed(n: number, within: FeedbackTimes["within"]): string {
  const until = within.findIndex((each) => each.n === n);
  const told = until === -1 ? within : within.slice(0, until + 1);
  const parts = told.map((each) => `${each.n === n ? "all" : each.n} ${spans[each.days]}`);
  return (until === -1 ? [...parts, `${n - (within.at(-1)?.n ?? 0)} later`] : parts).join(", ");
}
