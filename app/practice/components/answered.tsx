import { useActionData, useNavigation } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { DrillAnswer, SessionOnPage } from "../model";
import { Debrief } from "./debrief";
import { EarlierFeedback, FeedbackOnTake, type GivenFeedback, TryNext } from "./given-feedback";
import { Interrupted } from "./interrupted";
import { type Jump, JumpContext } from "./jump";
import { OwnAnswer } from "./own-answer";
import { type Recorded, hasCome } from "./playable";
import { RoomHeading } from "./room-heading";
import { SelfRating } from "./self-rating";
import { Submitted, Withdrawn } from "./submitted";
import { TakeList } from "./take-list";
import type { Pin, TakePlayerHandle } from "./take-player";
import type { useDrill } from "./use-drill";
import { useFocusOnTurn } from "./use-focus";
import { useLeaving } from "./use-leaving";

type Props = {
  session: SessionOnPage;
  drill: ReturnType<typeof useDrill>;
  capture: Recorded;
  /** Newest first. */
  feedback: GivenFeedback[];
  pins: (Pin & { submissionId: string })[];
};

/** Everything after an answer: the answer itself, how one sees it, where it was sent, what came back. */
export function Answered({ session, drill: { state, send }, capture, feedback, pins }: Props) {
  const { takeKey } = state.context;
  const { staying, nothingLeft, remove, restore } = useLeaving(session.takes, takeKey, send);
  const take = staying.find(({ key }) => key === takeKey) ?? null;
  const answer = useActionData<DrillAnswer>();
  const busy = useNavigation().state !== "idle";
  const player = useRef<TakePlayerHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = state.matches("reviewing") && capture.key !== "" && capture.key === takeKey;
  useEffect(() => {
    // The button that ended the recording is gone: whoever listens or uses the keyboard goes on from here.
    if (fresh) heading.current?.focus();
  }, [fresh]);
  const turn = useFocusOnTurn(state.value, takeKey);
  const problem = (intent: string) => (answer?.intent === intent ? answer.problem : null);
  const choose = useCallback(
    (key: string) => {
      send({ type: "CHOOSE", takeKey: key });
      heading.current?.focus();
    },
    [send],
  );
  const jump = useCallback<Jump>(
    ({ submissionId, ...moment }) => {
      const meant = session.takes.find(({ submission }) => submission?.id === submissionId);
      if (meant && meant.key !== takeKey) choose(meant.key);
      // The player of another take stands in the page only after it was chosen.
      setTimeout(() => {
        player.current?.playFrom(moment);
        heading.current?.scrollIntoView({ block: "start" });
      });
    },
    [session.takes, takeKey, choose],
  );
  const own = feedback.filter(({ takeId }) => takeId === take?.id);
  return (
    <JumpContext.Provider value={jump}>
      <div className="mx-auto w-full max-w-page px-5 py-8 sm:px-8">
        <RoomHeading
          ref={heading}
          title={session.vignette.title}
          below={[session.vignette.client.name, session.skill.title, take && `take ${take.number}`].filter(Boolean).join(" · ")}
        >
          <Button type="button" variant="quiet" onClick={() => send({ type: "TRY_AGAIN" })}>
            Try again
          </Button>
        </RoomHeading>
        {state.matches("interrupted") ? (
          <Interrupted sessionId={session.id} />
        ) : nothingLeft ? (
          <Notice>No other answer is left here. Try again whenever you like.</Notice>
        ) : (
          <OwnAnswer
            session={session}
            take={take}
            takeKey={takeKey}
            capture={capture}
            pins={pins.filter(({ submissionId }) => submissionId === take?.submission?.id)}
            player={player}
            fresh={fresh}
          />
        )}
        <div className="mt-8 space-y-10">
          {session.vignette.touches.length > 0 && <Debrief contacts={session.supportContacts} />}
          {state.matches("submitted") && take && <Submitted ref={turn} take={take} problem={problem("withdraw")} busy={busy} />}
          {state.matches("withdrawn") && take && <Withdrawn ref={turn} />}
          {take && <FeedbackOnTake number={take.number} feedback={own} />}
          {(state.matches("reviewing") || state.matches("rating") || state.matches("withdrawn")) && take && hasCome(take, capture) && (
            <>
              <TryNext feedback={feedback} />
              <SelfRating key={take.id} session={session} take={take} problem={problem("submit") ?? problem("rate")} busy={busy} onRated={() => send({ type: "RATED" })} />
            </>
          )}
          <TakeList session={session} takeKey={take?.key ?? null} onChoose={choose} onDelete={remove} onUndo={restore} onPlay={() => player.current?.pause()} withFeedback={feedback.map(({ takeId }) => takeId)} />
          <EarlierFeedback feedback={feedback.filter((one) => !own.includes(one))} />
        </div>
      </div>
    </JumpContext.Provider>
  );
}
