import { useRef, useState } from "react";
import { LevelMeter } from "~/ui/level-meter";
import { PlayerControls } from "~/ui/player/player-controls";
import { useTransport } from "~/ui/player/transport";
import { Poster } from "~/ui/poster";
import { RecordingRing } from "~/ui/recording-ring";
import { SelfView } from "~/ui/self-view";

export type Sample = { clip: string; captions: string; poster: string; durationMs: number } | null;

export function Recording() {
  const [shown, setShown] = useState(true);
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap gap-10">
        <RecordingRing elapsedMs={23_000} limitMs={60_000} />
        <RecordingRing elapsedMs={52_000} limitMs={60_000} />
      </div>
      <div className="flex flex-wrap gap-10">
        <LevelMeter level={0} />
        <LevelMeter level={0.4} />
        <LevelMeter level={1} />
      </div>
      <SelfView stream={null} shown={shown} onToggle={setShown} recording />
    </div>
  );
}

export function Player({ sample }: { sample: NonNullable<Sample> }) {
  const first = useRef<HTMLVideoElement>(null);
  const second = useRef<HTMLVideoElement>(null);
  const transport = useTransport([
    { media: first, durationMs: sample.durationMs },
    { media: second, durationMs: sample.durationMs },
  ]);
  const look = "aspect-video w-full rounded-md bg-black";
  const [chosen, choose] = useState<string | null>(null);
  return (
    <div className="grid max-w-xl gap-3">
      <video ref={first} src={sample.clip} preload="metadata" className={transport.part === 0 ? look : "hidden"} playsInline>
        <track kind="captions" src={sample.captions} srcLang="en" label="English" />
      </video>
      <video ref={second} src={sample.clip} preload="metadata" className={transport.part === 1 ? look : "hidden"} playsInline>
        <track kind="captions" src={sample.captions} srcLang="en" label="English" />
      </video>
      <PlayerControls
        transport={transport}
        label="Client and answer"
        chosen={chosen}
        onMarker={choose}
        markers={[
          { id: "a", atMs: sample.durationMs * 0.4, label: "Her voice drops here" },
          { id: "b", atMs: sample.durationMs * 1.5, label: "Good: you waited" },
        ]}
      />
      <Poster src={sample.poster} alt="The client, seated" caption="illustrated, synthetic voice" />
    </div>
  );
}
