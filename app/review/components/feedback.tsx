import { Notice } from "~/ui/notice";
import { When } from "~/ui/when";
import type { Comment, Feedback as Given } from "../model";
import type { CommentedMedia } from "../words";
import { RemarkList, type Seek } from "./remarks";
import { ScoresBesideOwn } from "./scores-beside-own";
import { StepScores } from "./step-scores";

export type FeedbackProps = {
  feedback: Given;
  /** Whether its scores are open at first. */
  opened: boolean;
  /** How the reader saw their own answer, by criterion id. */
  own: Record<string, number>;
  seek: Seek;
  /** Where several are played as one: when a remark is, in milliseconds of the whole. */
  startsAt?: (comment: Comment) => number;
  /** What it is on, such as "take 2". */
  on?: string;
  /** Where only one of the two can be played. */
  plays?: CommentedMedia;
};

/** Feedback as the one who practised reads it: the two sentences first, then remarks by moment, then, folded, scores in words. */
export function Feedback({ feedback, opened, own, seek, startsAt = ({ atMs }) => atMs, on = `take ${feedback.takeNumber}`, plays }: FeedbackProps) {
  return (
    <article aria-label={`Feedback of ${feedback.reviewerName} on ${on}`} className="grid gap-6">
      <p className="text-sm text-muted">
        From {feedback.reviewerName}, <When at={feedback.releasedAt} style="datetime" />
        {feedback.readAt === null && <strong className="font-semibold text-pine"> new</strong>}
      </p>
      <Sentence title="What worked" text={feedback.workedWell} />
      <Sentence title="To try next time" text={feedback.tryNext} />
      {feedback.comments.length > 0 && (
        <section>
          <h3 className="mb-1 text-lg">At these moments</h3>
          <RemarkList comments={feedback.comments} seek={seek} startsAt={startsAt} {...(plays && { plays })} />
        </section>
      )}
      {feedback.scores.some((score) => score.said !== "not rated" && !score.aside) ? (
        <details open={opened}>
          <summary className="w-fit py-1 text-pine hover:text-pine-deep">The scores, in words</summary>
          <div className="mt-4">
            {feedback.scores.some(({ kind }) => kind === "step") ? (
              <StepScores scores={feedback.scores} reviewerName={feedback.reviewerName} credit={feedback.credit} />
            ) : (
              <ScoresBesideOwn scores={feedback.scores} own={own} reviewerName={feedback.reviewerName} credit={feedback.credit} />
            )}
          </div>
        </details>
      ) : (
        <Notice kind="info">{feedback.reviewerName} gave no scores this time.</Notice>
      )}
    </article>
  );
}

function Sentence({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3 className="text-lg">{title}</h3>
      <p className="mt-1 max-w-measure text-lg break-words whitespace-pre-line">{text}</p>
    </section>
  );
}
