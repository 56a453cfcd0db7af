import { useEffect, useState } from "react";
import { heldFor } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { OpenClip, SittingOnPage } from "../../sitting/model";
import { Leave } from "../content-note";
import type { Medium } from "./sitting-room";

type Props = {
  sitting: SittingOnPage;
  open: OpenClip;
  page: string;
  /** The clip was met, and its answer was lost before anything of it came in. */
  failed: boolean;
  onPlay: (medium: Medium) => void;
  onStop: () => void;
};

/** A clip that is open and not answered: on coming back to it, or after a fault, of which it says what became of the answer. */
export function ClipWaits({ sitting: { total, met }, open, page, failed, onPlay, onStop }: Props) {
  const held = useHeld(open.id);
  const [voiceOnly, setVoiceOnly] = useState(false);
  const answered = met.filter((clip) => clip.answered).length;
  return (
    <div className="mx-auto w-full max-w-measure px-5 py-10 sm:px-8">
      <h1 tabIndex={-1} className="text-2xl outline-none">
        Clip {open.place} of {total} is open
      </h1>
      <p className="mt-3">
        {answered === 0 ? "No clip is answered yet." : `${answered} of ${total} clips are answered.`} {open.vignette.client.name} comes next: {open.vignette.justHappened}
      </p>
      {held ? (
        <Notice className="mt-6" title="The page was closed while you were answering.">
          What this browser holds of that answer is being sent, and counts as your answer.
        </Notice>
      ) : (
        <div className="mt-6 space-y-5">
          {failed && (
            <Notice kind="problem" title="Nothing of your answer has come in.">
              That was a fault and not an answer, so this clip is shown once more and you answer it then. It counts like any other.
            </Notice>
          )}
          {!failed && (
            <label className="flex items-center gap-3">
              <input type="checkbox" className="size-6" checked={voiceOnly} onChange={(event) => setVoiceOnly(event.currentTarget.checked)} />
              Without the camera: record my voice only
            </label>
          )}
          <Button type="button" onClick={() => onPlay(voiceOnly ? "audio" : "video")}>
            {failed ? "Take this clip again" : "Play the clip"}
          </Button>
        </div>
      )}
      <Leave page={page} label="Stop here" className="mt-6" onLeave={onStop} />
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
