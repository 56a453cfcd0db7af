import type { Score } from "../model";
import { ScoresInWords } from "./scores-in-words";

type Props = { scores: Score[]; reviewerName: string; credit: string };

/** The steps of a conversation for the one who went through it: what was scored, what stands aside, and what was left out. */
export function StepScores({ scores, reviewerName, credit }: Props) {
  const left = scores.filter(({ said }) => said === "not rated");
  const missed = scores.filter(({ critical, value }) => critical && value === 0);
  return (
    <div>
      {missed.length > 0 && (
        <p className="mb-6 max-w-measure border-l-2 border-plum py-1 pl-4">
          {missed.map(({ title }) => title).join(", ")}: {missed.length === 1 ? "a critical step was" : "critical steps were"} scored 0. Go through the conversation again before the real one.
        </p>
      )}
      <ScoresInWords scores={scores} credit={credit} />
      {left.length > 0 && (
        <p className="border-t border-line pt-3 text-sm text-muted">
          Not rated by {reviewerName}: {left.map(({ title }) => title).join(", ")}.
        </p>
      )}
    </div>
  );
}
