import { useEffect, useState } from "react";
import { LevelMeter as Bars } from "~/ui/level-meter";
import { useLevel } from "../capture/use-level";

/** Shows and says whether the microphone hears anything. */
export function LevelMeter({ stream }: { stream: MediaStream | null }) {
  const level = useLevel(stream);
  const [heard, setHeard] = useState(false);
  useEffect(() => {
    if (level > 0.25) setHeard(true);
  }, [level]);
  useEffect(() => setHeard(false), [stream]);
  return (
    <div className="flex items-center gap-3">
      <Bars level={level} />
      <p role="status" className="text-sm text-muted">
        {stream ? (heard ? "You can be heard." : "Say something: the bars should move.") : ""}
      </p>
    </div>
  );
}
