import type { Ref } from "react";
import { RecordingStatus } from "~/recordings";
import { Notice } from "~/ui/notice";
import { type SessionOnPage, type TakeOnPage, mediumNames } from "../model";
import { ClipPlayer } from "./clip-player";
import { type Recorded, playableOf } from "./playable";
import { type Pin, TakePlayer, type TakePlayerHandle } from "./take-player";

type Props = {
  session: Pick<SessionOnPage, "id" | "clip" | "vignette">;
  /** Null in the moment after recording, before the server has said that it knows the take. */
  take: TakeOnPage | null;
  takeKey: string | null;
  capture: Recorded;
  pins: Pin[];
  player: Ref<TakePlayerHandle>;
  /** Just given: it plays at once, out of the client's last words. */
  fresh: boolean;
};

/** How much of the client is heard before a fresh answer. */
const heardBeforeMs = 2500;

/** The own answer, in sync with the client's clip; words where it was written. */
export function OwnAnswer({ session, take, takeKey, capture, pins, player, fresh }: Props) {
  const { clip, vignette } = session;
  const playable = playableOf(take, capture, takeKey);
  return (
    <div>
      {playable ? (
        <TakePlayer
          key={playable.url}
          ref={player}
          clip={clip}
          clientName={vignette.client.name}
          take={playable}
          answerer="You"
          pins={pins}
          beginAtMs={fresh ? Math.max(0, clip.durationMs - heardBeforeMs) : null}
          counts={{ sessionId: session.id, takeId: take?.id ?? null }}
        />
      ) : (
        <Unplayable take={take} />
      )}
      {take?.medium === "typed" && take.typedAnswer !== null && (
        <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
          <ClipPlayer ref={player} clip={clip} clientName={vignette.client.name} pins={pins} sessionId={session.id} />
          <figure className="max-w-measure border-l-2 border-line pl-4">
            <blockquote className="font-serif text-lg break-words whitespace-pre-wrap">{take.typedAnswer}</blockquote>
            <figcaption className="mt-2 text-sm text-muted">{mediumNames.typed}</figcaption>
          </figure>
        </div>
      )}
      {capture.key === takeKey && (
        <div className="mt-3">
          <RecordingStatus capture={capture} />
        </div>
      )}
    </div>
  );
}

function Unplayable({ take }: { take: TakeOnPage | null }) {
  if (!take) return <Notice>Nothing was recorded: it was stopped before the first picture or sound. Try again.</Notice>;
  const { recording, medium, number, typedAnswer } = take;
  if (medium === "typed" ? typedAnswer === null : !recording) {
    return <Notice>{`Take ${number} is no longer there: the time for which it was to be kept is over.`}</Notice>;
  }
  if (medium === "typed") return null;
  if (recording?.status === "refused") return <Notice kind="problem" title={`Take ${number} cannot be used.`}>{recording.refusal}</Notice>;
  if (recording?.status === "receiving") return <Notice>{`Take ${number} has not come in whole yet. The browser it was recorded in sends the rest as soon as you open this page there.`}</Notice>;
  return <Notice>{`Take ${number} is being made playable. That takes a few seconds.`}</Notice>;
}
