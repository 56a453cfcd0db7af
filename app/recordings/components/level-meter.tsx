import { LevelMeter as Bars } from "~/ui/level-meter";
import { useSound } from "../capture/use-sound";

/** Shows and says whether the microphone hears anything. */
export function LevelMeter({ stream }: { stream: MediaStream | null }) {
  const { level, heard } = useSound(stream);
  return (
    <div className="flex items-center gap-3">
      <Bars level={level} />
      <p role="status" className="text-sm text-muted">
        {stream && (heard ? "You can be heard." : "Say something: the bars should move.")}
      </p>
    </div>
  );
}
