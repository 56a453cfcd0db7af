import { feedbackInWords } from "~/review";
import { When } from "~/ui/when";
import type { ProgrammeOverviewOnPage } from "../programme-overview.server";

/** How long answers waited for their first feedback, those that still wait among them. No supervisor is told from another. */
export function ProgrammeFeedback({ feedback }: { feedback: NonNullable<ProgrammeOverviewOnPage["feedback"]> }) {
  const { weeks, others } = feedback;
  return (
    <div className="grid max-w-measure gap-3">
      <p>{feedbackInWords(feedback)}</p>
      {others.count > 0 && others.since && (
        <p>
          {others.count === 1 ? "One answer that was" : `${others.count} answers that were`} submitted before or after those weeks{" "}
          {others.count === 1 ? "waits" : "wait"} now, {others.count === 1 ? "" : "the oldest "}since <When at={others.since} />.
        </p>
      )}
      <p className="text-sm text-muted">
        The weeks are those from Monday, <When at={weeks.first} />, to Sunday, <When at={weeks.last} />.
      </p>
    </div>
  );
}
