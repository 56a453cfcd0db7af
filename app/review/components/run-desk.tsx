import { useRef } from "react";
import { ConversationPlayer, type ConversationPlayerHandle, PathTaken, type SubmittedRun, playedTurns } from "~/practice";
import { inRun, runMomentOf } from "../conversation-time";
import { CorrectMove } from "./correct-move";
import { Desk, type DeskProps } from "./desk";
import { Watched } from "./watched";

type Props = DeskProps & {
  run: SubmittedRun;
  /** The reviewer's own, by place. */
  corrections: Record<number, string>;
};

/** A whole conversation, played as one, with the way that it took. */
export function RunDesk({ run, corrections, ...desk }: Props) {
  const { trainee, conversation, ending } = run;
  const { comments, state } = desk.review;
  const open = state === "open";
  const turns = playedTurns(run.turns);
  const player = useRef<ConversationPlayerHandle>(null);
  return (
    <Desk {...desk} submissionId={run.id} trainee={{ name: trainee.name, selfRatings: {} }}>
      {(byKey) => (
        <Watched
          player={(onTime) => (
            <ConversationPlayer
              ref={player}
              turns={turns}
              clientName={conversation.client.name}
              answerer={trainee.name}
              pins={comments.map((comment) => ({ ...runMomentOf(comment), id: comment.id, label: comment.text }))}
              onTime={onTime}
            />
          )}
          controls={{
            now: () => Math.round(player.current?.now() ?? 0),
            pause: () => player.current?.pause(),
            toggle: () => player.current?.toggle(),
          }}
          seek={(moment) => player.current?.playFrom(runMomentOf(moment))}
          startsAt={(comment) => inRun(turns, runMomentOf(comment))}
          comments={comments}
          open={open}
          byKey={byKey}
          answer={desk.answer}
        >
          <section aria-labelledby="path" className="grid gap-4">
            <h2 id="path" className="text-xl">
              The way it took
            </h2>
            <PathTaken
              turns={run.turns}
              ending={ending}
              clientName={conversation.client.name}
              answerer={trainee.name}
              go={(moment) => player.current?.playFrom(moment, true)}
              beside={({ place, move }) => <CorrectMove place={place} named={move} corrected={corrections[place] ?? ""} open={open} />}
            />
          </section>
        </Watched>
      )}
    </Desk>
  );
}
