import { useNavigation } from "@remix-run/react";
import { useRef } from "react";
import type { SubmittedTake } from "~/practice";
import type { OpenReview } from "../model";
import type { ReviewAnswer } from "../review-form";
import { PinRemark } from "./pin-remark";
import { OwnRemarks } from "./remarks";
import { type ResponseHandle, ResponsePlayer } from "./response-player";
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
  const player = useRef<ResponseHandle>(null);
  const navigation = useNavigation();
  const typed = submission.take.medium === "typed";
  const open = review.state === "open";
  const pins = review.comments.map(({ id, media, atMs, text }) => ({ id, media, atMs, label: text }));
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
      <div className="contents lg:sticky lg:top-0 lg:block lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:py-4">
        <div className="sticky top-0 z-10 -mx-5 bg-paper px-5 py-2 sm:-mx-8 sm:px-8 lg:static lg:m-0 lg:p-0">
          <ResponsePlayer ref={player} submission={submission} pins={pins} />
        </div>
        {open && (
          <section aria-labelledby="remarks" className="grid gap-4 lg:mt-8">
            <h2 id="remarks" className="text-xl">
              Remarks at moments
            </h2>
            <PinRemark now={() => player.current?.now() ?? null} typed={typed} answer={answer} />
            <OwnRemarks comments={review.comments} seek={(moment) => player.current?.seek(moment)} answer={answer} />
          </section>
        )}
      </div>
      {open ? (
        <RubricForm
          items={review.items}
          ratings={review.ratings}
          words={review}
          rubric={review.rubric}
          trainee={{ name: submission.trainee.name, selfRatings: submission.take.selfRatings }}
          answer={answer}
          releasing={navigation.state !== "idle" && navigation.formData?.get("intent") === "release"}
        />
      ) : (
        released
      )}
    </div>
  );
}
