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
  const [day, three, week] = within.map((each) => each.n);
  return `Median ${wait}, of ${n} answers that were given feedback: ${day} within a day, ${three} within three days, ${week} within a week.`;
}
