import type { Capture } from "~/recordings";
import { Button } from "~/ui/button";
import { LevelMeter } from "~/ui/level-meter";
import { RecordingRing } from "~/ui/recording-ring";

type Props = {
  capture: Capture;
  medium: "video" | "audio";
  limitMs: number;
  /** Ends it and keeps nothing; null where the moment does not call for it. */
  onStop: (() => void) | null;
  /** What ending it so does, in words. */
  stopLabel: string;
};

/** What stands below the client while the answer is recorded. */
export function RecordingBar({ capture, medium, limitMs, onStop, stopLabel }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <RecordingRing elapsedMs={capture.elapsedMs} limitMs={limitMs} />
      <Button type="button" notYet={!capture.mayStop} onClick={capture.stop}>
        Stop recording
      </Button>
      {medium === "audio" && <LevelMeter level={capture.level} />}
      {onStop ? (
        // Of another shape than the button that keeps the answer, and away from it.
        <div className="max-sm:mt-2 max-sm:w-full max-sm:border-t max-sm:border-line max-sm:pt-3 sm:ml-auto">
          <button type="button" className="link min-h-8 cursor-pointer text-left" onClick={onStop}>
            {stopLabel}
          </button>
        </div>
      ) : (
        <p className="text-muted max-sm:hidden">Answer as you would in the room.</p>
      )}
    </div>
  );
}
