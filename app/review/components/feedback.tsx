import { Notice } from "~/ui/notice";
import { When } from "~/ui/when";
import type { Feedback as Given } from "../model";
import { RemarkList, type Seek } from "./remarks";
import { ScoresInWords } from "./scores-in-words";

type Props = {
  feedback: Given;
  seek: Seek;
  /** Whether its scores are open at first. */
  opened: boolean;
};

/** Feedback as the one who practised reads it: the two sentences first, then remarks by moment, then, folded, scores in words. */
export function Feedback({ feedback, seek, opened }: Props) {
  return (
    <article aria-label={`Feedback on take ${feedback.takeNumber}`} className="grid gap-6 border-t border-line pt-6">
      <p className="text-sm text-muted">
        From {feedback.reviewerName} on take {feedback.takeNumber}, <When at={feedback.releasedAt} style="datetime" />
        {feedback.readAt === null && <strong className="font-semibold text-pine"> new</strong>}
      </p>
      <Sentence title="What worked" text={feedback.workedWell} />
      <Sentence title="To try next time" text={feedback.tryNext} />
      {feedback.comments.length > 0 && (
        <section>
          <h3 className="text-lg">At these moments</h3>
          <RemarkList comments={feedback.comments} seek={seek} />
        </section>
      )}
      {feedback.scores.some((score) => score.said !== "not rated") ? (
        <details open={opened}>
          <summary className="w-fit py-1 text-pine hover:text-pine-deep">The scores, in words</summary>
          <div className="mt-4">
            <ScoresInWords scores={feedback.scores} credit={feedback.credit} />
          </div>
        </details>
      ) : (
        <Notice kind="info">Your supervisor gave no scores this time.</Notice>
      )}
    </article>
  );
}

function Sentence({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3 className="text-lg">{title}</h3>
      <p className="mt-1 max-w-measure text-lg whitespace-pre-line">{text}</p>
    </section>
  );
}
