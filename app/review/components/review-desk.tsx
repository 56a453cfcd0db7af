import { useState } from "react";
import type { SubmittedTake } from "~/practice";
import type { OpenReview } from "../model";
import type { ReviewAnswer } from "../review-form";
import { Conversation } from "./conversation";
import { RubricForm } from "./rubric-form";

type Props = {
  submission: SubmittedTake;
  review: Extract<OpenReview, { state: "open" | "released" }>;
  answer: ReviewAnswer | undefined;
  /** What stands beside the player in place of the form once feedback is released. */
  released: React.ReactNode;
};

/** The response on the left, where it stays in sight, and the rubric on the right; one above the other on a phone. */
export function ReviewDesk({ submission, review, answer, released }: Props) {
  const [byKey, setByKey] = useState(true);
  const open = review.state === "open";
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
      <Conversation submission={submission} comments={review.comments} open={open} byKey={byKey} answer={answer} />
      {open ? (
        <RubricForm
          submissionId={submission.id}
          items={review.items}
          ratings={review.ratings}
          words={review}
          rubric={review.rubric}
          trainee={{ name: submission.trainee.name, selfRatings: submission.take.selfRatings }}
          answer={answer}
          remarkKey={{ on: byKey, turn: setByKey }}
        />
      ) : (
        released
      )}
    </div>
  );
}
