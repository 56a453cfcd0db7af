import { type ReactNode, useRef, useState } from "react";
import { ClipStill } from "~/library";
import { VideoPlayer, type VideoPlayerHandle } from "~/ui/player/video-player";
import { When } from "~/ui/when";
import type { MetClip } from "../../sitting/model";
import { timesOf } from "../../sitting/rules";
import { type TakeOnPage, mediumNames } from "../../model";
import { Deletable } from "../deletable";
import { type Jump, JumpContext } from "../jump";
import { Views } from "../views";

/** What one reviewer gave one answer; inside it `useJump` plays a moment of the answer. */
export type AnswerFeedback = { sessionId: string; reviewId: string; shown: ReactNode };

type Props = { met: MetClip[]; feedback: AnswerFeedback[]; page: string };

/** Every answer of a sitting: who it was to, what came back, the way to hear it and the way to delete it. */
export function GivenAnswers({ met, feedback, page }: Props) {
  // The line of a deleted answer keeps its place, so that no other one's button slides under the pointer.
  const [first] = useState(met);
  return (
    <ol className="divide-y divide-line border-y border-line">
      {first.map((before) => {
        const now = met.find(({ sessionId }) => sessionId === before.sessionId) ?? before;
        const came = feedback.filter(({ sessionId }) => sessionId === now.sessionId);
        return <Line key={now.sessionId} clip={now} page={page} came={came} />;
      })}
    </ol>
  );
}

function Line({ clip: { place, vignette, clip, take, begun }, page, came }: { clip: MetClip; page: string; came: AnswerFeedback[] }) {
  const player = useRef<VideoPlayerHandle>(null);
  const details = useRef<HTMLDetailsElement>(null);
  const go: Jump = ({ media, atMs }) => {
    if (media !== "take" || !details.current) return;
    details.current.open = true;
    player.current?.playFrom(atMs);
  };
  return (
    <li className="py-6">
      <div className="flex gap-5">
        <ClipStill clip={clip} className="w-28 shrink-0 self-start sm:w-44" />
        <div className="min-w-0 flex-1">
          <h3 className="text-lg">
            {place}. {vignette.client.name}: {vignette.title}
          </h3>
          {take ? <Given take={take} place={place} page={page} /> : <p className="text-muted">The answer is deleted.</p>}
          {take && begun > 1 && <p className="text-sm text-muted">The clip was begun {timesOf(begun)}. Those who rate the answer are told.</p>}
        </div>
      </div>
      {take?.recording?.url && (
        <details ref={details} className="mt-3">
          <summary className="w-fit py-1 text-pine hover:text-pine-deep">Hear your answer</summary>
          <VideoPlayer ref={player} src={take.recording.url} durationMs={take.recording.durationMs} label={`Your answer to ${vignette.client.name}`} className="mt-3 max-w-[560px]" />
        </details>
      )}
      {came.length > 0 && (
        <section aria-label={`Feedback on answer ${place}`} className="mt-6 grid gap-8 border-l-2 border-line pl-5">
          <JumpContext.Provider value={go}>
            {came.map(({ reviewId, shown }) => (
              <div key={reviewId}>{shown}</div>
            ))}
          </JumpContext.Provider>
        </section>
      )}
    </li>
  );
}

function Given({ take, place, page }: { take: TakeOnPage; place: number; page: string }) {
  const { recording } = take;
  return (
    <Deletable page={page} takeId={take.id} what={`answer ${place}`} className="min-h-16">
      <p className="text-sm text-muted">
        {mediumNames[take.medium]} · <When at={take.createdAt} style="datetime" />
      </p>
      {recording?.status === "refused" && <p className="text-plum">This answer cannot be used. {recording.refusal}</p>}
      {!recording && <p className="text-muted">It is no longer there: the time for which it was to be kept is over.</p>}
      {recording?.status === "processing" && <p className="text-muted">It is being made playable.</p>}
      {recording?.status === "receiving" && <p className="text-muted">It has not come in whole yet. The browser it was recorded in sends the rest as soon as you open this page there.</p>}
      <Views take={take} />
    </Deletable>
  );
}
