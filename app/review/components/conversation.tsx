import { useRef, useState } from "react";
import type { SubmittedTake } from "~/practice";
import { inConversation } from "../conversation-time";
import type { Comment } from "../model";
import type { ReviewAnswer } from "../review-form";
import { PinRemark } from "./pin-remark";
import { OwnRemarks, RemarkList } from "./remarks";
import { type ResponseHandle, ResponsePlayer } from "./response-player";
import { useSpaceKey } from "./use-page-keys";

type Props = {
  submission: SubmittedTake;
  comments: Comment[];
  /** Whether remarks can still be pinned and taken away. */
  open: boolean;
  byKey: boolean;
  answer: ReviewAnswer | undefined;
};

/** The response, which stays in sight, and the remarks at its moments. All times are those of the player. */
export function Conversation({ submission, comments, open, byKey, answer }: Props) {
  const player = useRef<ResponseHandle>(null);
  const [second, setSecond] = useState(0);
  const clipMs = submission.clip.durationMs;
  const pins = comments.map(({ id, media, atMs, text }) => ({ id, media, atMs, label: text }));
  const seek = (moment: Parameters<ResponseHandle["playFrom"]>[0]) => player.current?.playFrom(moment);
  useSpaceKey(() => player.current?.toggle());

  function stopAt() {
    player.current?.pause();
    return player.current ? inConversation(player.current.now(), clipMs) : 0;
  }

  return (
    // What scrolls inside has room for the rings of what has the focus.
    <div className="contents lg:sticky lg:top-0 lg:-mx-2 lg:block lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:px-2 lg:py-4">
      <div className="sticky top-0 z-10 -mx-5 border-b border-line bg-paper px-5 py-2 sm:-mx-8 sm:px-8 lg:static lg:m-0 lg:border-b-0 lg:p-0">
        <ResponsePlayer ref={player} submission={submission} pins={pins} onTime={(moment) => setSecond(Math.round(inConversation(moment, clipMs) / 1000))} />
      </div>
      {submission.take.typedAnswer !== null && (
        <figure className="lg:mt-6">
          <figcaption className="text-sm text-muted">{submission.trainee.name} wrote</figcaption>
          <blockquote className="client-words mt-1 max-w-measure break-words whitespace-pre-line">{submission.take.typedAnswer}</blockquote>
        </figure>
      )}
      {(open || comments.length > 0) && (
        <section aria-labelledby="remarks" className="grid gap-4 lg:mt-6">
          <h2 id="remarks" className="text-xl">
            {open ? "Remarks at moments" : "Your remarks"}
          </h2>
          {open && <PinRemark atMs={second * 1000} stopAt={stopAt} byKey={byKey} answer={answer} />}
          {open ? (
            <OwnRemarks comments={comments} seek={seek} answer={answer} answerStartsMs={clipMs} />
          ) : (
            <RemarkList comments={comments} seek={seek} answerStartsMs={clipMs} />
          )}
        </section>
      )}
    </div>
  );
}
