import { useRef } from "react";
import type { SubmittedTake } from "~/practice";
import { inConversation } from "../conversation-time";
import { Desk, type DeskProps } from "./desk";
import { type ResponseHandle, ResponsePlayer } from "./response-player";
import { Watched } from "./watched";

type Props = DeskProps & { submission: SubmittedTake };

/** A single response, played with the clip that it answers as one conversation. */
export function ReviewDesk({ submission, ...desk }: Props) {
  const { id, trainee, take, clip } = submission;
  const { comments, state } = desk.review;
  const player = useRef<ResponseHandle>(null);
  return (
    <Desk {...desk} submissionId={id} trainee={{ name: trainee.name, selfRatings: take.selfRatings }}>
      {(byKey) => (
        <Watched
          player={(onTime) => (
            <ResponsePlayer
              ref={player}
              submission={submission}
              pins={comments.map(({ id, media, atMs, text }) => ({ id, media, atMs, label: text }))}
              onTime={(moment) => onTime(inConversation(moment, clip.durationMs))}
            />
          )}
          controls={{
            now: () => (player.current ? inConversation(player.current.now(), clip.durationMs) : 0),
            pause: () => player.current?.pause(),
            toggle: () => player.current?.toggle(),
          }}
          seek={(moment) => player.current?.playFrom(moment)}
          startsAt={(comment) => inConversation(comment, clip.durationMs)}
          comments={comments}
          open={state === "open"}
          byKey={byKey}
          answer={desk.answer}
        >
          {take.typedAnswer !== null && (
            // Long words are scrolled from here by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <figure tabIndex={0} className="rounded-sm">
              <figcaption className="text-sm text-muted">{trainee.name} wrote</figcaption>
              <blockquote className="client-words mt-1 max-w-measure break-words whitespace-pre-line">{take.typedAnswer}</blockquote>
            </figure>
          )}
        </Watched>
      )}
    </Desk>
  );
}
