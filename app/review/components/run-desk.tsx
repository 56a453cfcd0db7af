import { useRef, useState } from "react";
import { ConversationPlayer, type ConversationPlayerHandle, PathTaken, type SubmittedRun, playedTurns } from "~/practice";
import { inRun } from "../conversation-time";
import type { Comment, OpenReview } from "../model";
import type { ReviewAnswer } from "../review-form";
import { CorrectMove } from "./correct-move";
import { PinRemark } from "./pin-remark";
import { OwnRemarks, RemarkList, type Seek } from "./remarks";
import { RubricForm } from "./rubric-form";
import { useSpaceKey } from "./use-page-keys";

type Props = {
  run: SubmittedRun;
  review: Extract<OpenReview, { state: "open" | "released" }>;
  /** The reviewer's own, by place. */
  corrections: Record<number, string>;
  answer: ReviewAnswer | undefined;
  /** What stands beside the player in place of the form once feedback is released. */
  released: React.ReactNode;
};

/** A whole conversation on the left, played as one with the way that it took, and its rubric on the right. */
export function RunDesk({ run, review, corrections, answer, released }: Props) {
  const [byKey, setByKey] = useState(true);
  const player = useRef<ConversationPlayerHandle>(null);
  const [second, setSecond] = useState(0);
  const open = review.state === "open";
  const turns = playedTurns(run.turns);
  const { comments } = review;
  const startsAt = (comment: Comment) => inRun(turns, momentOf(comment));
  const seek: Seek = (moment) => player.current?.playFrom(momentOf(moment));
  useSpaceKey(() => player.current?.toggle());
  const stopAt = () => {
    player.current?.pause();
    return Math.round(player.current?.now() ?? 0);
  };
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
      {/* What scrolls inside has room for the rings of what has the focus. */}
      <div className="contents lg:sticky lg:top-0 lg:-mx-2 lg:block lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:px-2 lg:py-4">
        <div className="sticky top-0 z-10 -mx-5 border-b border-line bg-paper px-5 py-2 sm:-mx-8 sm:px-8 lg:static lg:m-0 lg:border-b-0 lg:p-0">
          <ConversationPlayer
            ref={player}
            turns={turns}
            clientName={run.conversation.client.name}
            answerer={run.trainee.name}
            pins={comments.map((comment) => ({ ...momentOf(comment), id: comment.id, label: comment.text }))}
            onTime={(atMs) => setSecond(Math.round(atMs / 1000))}
          />
        </div>
        <section aria-labelledby="path" className="grid gap-4 lg:mt-8">
          <h2 id="path" className="text-xl">
            The way it took
          </h2>
          <PathTaken
            turns={run.turns}
            ending={run.ending}
            clientName={run.conversation.client.name}
            answerer={run.trainee.name}
            go={(moment) => player.current?.playFrom(moment, true)}
            beside={({ place, move }) => <CorrectMove place={place} named={move} corrected={corrections[place] ?? ""} open={open} />}
          />
        </section>
        {(open || comments.length > 0) && (
          <section aria-labelledby="remarks" className="grid gap-4 lg:mt-8">
            <h2 id="remarks" className="text-xl">
              {open ? "Remarks at moments" : "Your remarks"}
            </h2>
            {open && <PinRemark atMs={second * 1000} stopAt={stopAt} byKey={byKey} answer={answer} />}
            {open ? <OwnRemarks comments={comments} seek={seek} answer={answer} startsAt={startsAt} /> : <RemarkList comments={comments} seek={seek} startsAt={startsAt} />}
          </section>
        )}
      </div>
      {open ? (
        <RubricForm
          submissionId={run.id}
          items={review.items}
          ratings={review.ratings}
          words={review}
          rubric={review.rubric}
          trainee={{ name: run.trainee.name, selfRatings: {} }}
          answer={answer}
          remarkKey={{ on: byKey, turn: setByKey }}
        />
      ) : (
        released
      )}
    </div>
  );
}

const momentOf = ({ media, place, atMs }: Parameters<Seek>[0]) => ({ media, place: place ?? 1, atMs });
