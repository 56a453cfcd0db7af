import { type ReactNode, useState } from "react";
import type { OpenReview } from "../model";
import type { ReviewAnswer } from "../review-form";
import { RubricForm } from "./rubric-form";

/** What every desk is given beside what is reviewed at it. */
export type DeskProps = {
  review: Extract<OpenReview, { state: "open" | "released" }>;
  answer: ReviewAnswer | undefined;
  /** What stands beside the player in place of the form once feedback is released. */
  released: ReactNode;
};

type Props = DeskProps & {
  submissionId: string;
  trainee: { name: string; selfRatings: Record<string, number> };
  /** What is reviewed, which stays in sight; told whether P pins a remark. */
  children: (byKey: boolean) => ReactNode;
};

/** What is reviewed on the left and its rubric on the right; one above the other on a phone. */
export function Desk({ submissionId, review, answer, released, trainee, children }: Props) {
  const [byKey, setByKey] = useState(true);
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
      {children(byKey)}
      {review.state === "open" ? (
        <RubricForm
          submissionId={submissionId}
          items={review.items}
          ratings={review.ratings}
          words={review}
          rubric={review.rubric}
          trainee={trainee}
          answer={answer}
          remarkKey={{ on: byKey, turn: setByKey }}
        />
      ) : (
        released
      )}
    </div>
  );
}
