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
  stopLabel?: string;
};

/** What stands below the client while the answer is recorded. */
export function RecordingBar({ capture, medium, limitMs, onStop, stopLabel = "Stop here, keep nothing" }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <RecordingRing elapsedMs={capture.elapsedMs} limitMs={limitMs} />
      <Button type="button" onClick={capture.stop}>
        Stop recording
      </Button>
      {medium === "audio" && <LevelMeter level={capture.level} />}
      {onStop ? (
        <Button type="button" variant="quiet" className="sm:ml-auto" onClick={onStop}>
          {stopLabel}
        </Button>
      ) : (
        <p className="text-muted max-sm:hidden">Answer as you would in the room.</p>
      )}
    </div>
  );
}
