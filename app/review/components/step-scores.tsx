import { Notice } from "~/ui/notice";
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
        <Notice kind="info" className="mb-6">
          <p>{toRehearse(missed.map(({ title }) => title))}</p>
        </Notice>
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

/** A critical step that was scored lowest means that the conversation is gone through again. */
function toRehearse(titles: string[]): string {
  const one = titles.length === 1;
  return `${one ? "A step that a client relies on, and that was" : "Steps that a client relies on, and that were"} not there yet: ${titles.join(", ")}. Rehearse ${one ? "it" : "them"} here before the real conversation, by going through this one again.`;
}
