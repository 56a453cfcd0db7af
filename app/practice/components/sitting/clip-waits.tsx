import { useEffect, useState } from "react";
import { ClipPoster } from "~/library";
import { heldFor } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { Medium, OpenClip, SittingOnPage } from "../../sitting/model";
import { timeInWords } from "../../time-in-words";
import { Leave } from "../content-note";
import { Introduction } from "../introduction";

type Props = {
  sitting: SittingOnPage;
  open: OpenClip;
  page: string;
  /** The clip was met, and its answer was lost before anything of it came in. */
  failed: boolean;
  /** How the answers before were given. */
  medium: Medium;
  onPlay: (medium: Medium) => void;
  onStop: () => void;
};

/** Before a clip: who comes and what just happened, and the button that plays it. After a fault it says what became of the answer. */
export function ClipWaits({ sitting: { total, met }, open: { id, place, vignette, clip, refusal }, page, failed, medium, onPlay, onStop }: Props) {
  const held = useHeld(id);
  const ending = met.some(({ answered, sessionId }) => answered && sessionId !== id) ? "End the assessment; your answers are kept" : "End the assessment";
  const cutOff = !failed && !refusal && met.some(({ sessionId, begun }) => sessionId === id && begun > 0);
  const [voiceOnly, setVoiceOnly] = useState(medium === "audio");
  return (
    <div className="mx-auto w-full max-w-page gap-x-12 px-5 py-10 max-lg:space-y-8 sm:px-8 lg:grid lg:grid-cols-[3fr_2fr]">
      <div className="max-w-measure">
        <h1 tabIndex={-1} className="text-2xl outline-none sm:text-3xl">
          Clip {place} of {total}
        </h1>
        <Introduction client={vignette.client} justHappened={vignette.justHappened} />
      </div>
      <div className="space-y-6">
        <ClipPoster eager clip={clip} />
        {held ? (
          <>
            <Notice title="The page was closed while you were answering.">What this browser holds of that answer is being sent, and counts as your answer.</Notice>
            <Leave page={page} label={ending} onLeave={onStop} />
          </>
        ) : (
          <>
            {refusal && (
              <Notice kind="problem" title="Your answer did not count.">
                {refusal.sentence} So this clip is shown once more and you answer it then.
              </Notice>
            )}
            {failed && !refusal && (
              <Notice kind="problem" title="Nothing of your answer has come in.">
                That was a fault and not an answer, so this clip is shown once more and you answer it then. It counts like any other.
              </Notice>
            )}
            {cutOff && <Notice title="The clip was cut off.">It is shown again from its beginning once you play it. Those who rate the answer are told that it was begun more than once.</Notice>}
            <p className="text-sm text-muted">The clip plays once, then recording begins by itself, for at most {timeInWords(vignette.timeLimitSeconds)}.</p>
            <div className="flex flex-wrap gap-x-3 gap-y-6">
              <Button type="button" className="min-w-40" onClick={() => onPlay(voiceOnly ? "audio" : "video")}>
                {failed || refusal ? "Take this clip again" : "Play the clip"}
              </Button>
              <Leave page={page} label={ending} onLeave={onStop} />
            </div>
            {!failed && (
              <label className="flex items-center gap-3">
                <input type="checkbox" className="size-6" checked={voiceOnly} onChange={(event) => setVoiceOnly(event.currentTarget.checked)} />
                Without the camera: record my voice only
              </label>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** Whether this browser still holds something of the clip's answer, which the frame around the page sends. */
function useHeld(sessionId: string): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    let gone = false;
    void heldFor(sessionId).then((count) => gone || setHeld(count > 0));
    return () => {
      gone = true;
    };
  }, [sessionId]);
  return held;
}
