import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Capture } from "~/recordings";
import { Button } from "~/ui/button";
import { PlayerControls } from "~/ui/player/player-controls";
import { usePlayerKeys } from "~/ui/player/player-keys";
import { useTransport } from "~/ui/player/transport";
import { RecordingRing } from "~/ui/recording-ring";
import { SelfView } from "~/ui/self-view";
import type { SessionOnPage } from "../model";
import { BlockedRecorder } from "./blocked-recorder";
import { ClipVideo } from "./clip-video";
import { Darkened } from "./darkened";
import { useBeats } from "./use-beats";
import type { useDrill } from "./use-drill";

type Props = {
  session: SessionOnPage;
  drill: ReturnType<typeof useDrill>;
  capture: Capture;
  /** How to stop without a reason. */
  leave: ReactNode;
};

/** Client and own camera, and nothing else: the clip plays, then the answer is recorded while the client waits. */
export function Stage({ session, drill: { state, send }, capture, leave }: Props) {
  const { clip, vignette } = session;
  const video = useRef<HTMLVideoElement>(null);
  const transport = useTransport([{ media: video, durationMs: clip.durationMs }]);
  const watching = state.matches("watching") && !state.matches({ watching: { clip: "over" } });
  const recording = state.matches({ answering: "recording" }) && capture.state === "recording";
  const blocked = state.matches({ answering: "blocked" });
  const [shown, setShown] = useState(true);
  usePlayerKeys(transport, watching);
  useBeats({ media: video, activity: "watching", sessionId: session.id });
  const { replay } = transport;
  useEffect(() => {
    if (watching) replay();
    // Each time the clip is to be watched anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [watching]);

  const ended = () => {
    // At once, before anything is drawn: the first second of a response matters.
    if (capture.state === "armed") capture.start();
    send({ type: "CLIP_ENDED" });
  };

  return (
    <Darkened label={`${vignette.client.name}, ${vignette.title}`} onEscape={() => watching && send({ type: "BACK" })}>
      <h1 className="sr-only">{vignette.title}</h1>
      <ClipVideo
        ref={video}
        clip={clip}
        preload="auto"
        onEnded={ended}
        aria-label={vignette.client.name}
        className="h-[60dvh] w-full bg-black object-cover sm:absolute sm:inset-0 sm:size-full sm:object-contain sm:[@media(min-aspect-ratio:3/2)]:object-cover"
      />
      {state.context.medium === "video" && capture.stream && (
        <SelfView stream={capture.stream} shown={shown} onToggle={setShown} recording={recording} className="m-3 self-end rounded-md bg-paper/90 p-2 sm:absolute sm:top-3 sm:right-3 sm:m-0" />
      )}
      <div className="mt-auto sm:absolute sm:inset-x-0 sm:bottom-0">
        <div className="mx-auto flex max-w-page flex-col gap-3 rounded-t-lg bg-paper/90 px-5 py-3">
          {watching && (
            <PlayerControls transport={transport} label={`${vignette.client.name}, the clip`} seekable={false}>
              {leave}
            </PlayerControls>
          )}
          {blocked ? (
            <BlockedRecorder capture={capture} send={send} />
          ) : (
            <Recording capture={capture} recording={recording} limitMs={vignette.timeLimitSeconds * 1000} said={sentenceOf(watching, transport, capture)} />
          )}
        </div>
      </div>
    </Darkened>
  );
}

/** What is going on, for those who wonder and those who listen. */
function sentenceOf(watching: boolean, { playing, atMs }: { playing: boolean; atMs: number }, { state }: Capture): string {
  const device = state === "armed" ? "Recording begins by itself when the clip ends." : state === "problem" ? "" : "Camera and microphone are being opened.";
  if (!watching) return state === "arming" ? "Allow camera and microphone, and recording begins." : "";
  if (!playing && atMs < 100) return `Press Play to begin. ${device}`;
  return device;
}

type RecordingProps = { capture: Capture; recording: boolean; limitMs: number; said: string };

function Recording({ capture, recording, limitMs, said }: RecordingProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (recording) row.current?.querySelector("button")?.focus();
  }, [recording]);
  if (!recording) return <p role="status" className="text-sm text-muted">{said}</p>;
  return (
    <div ref={row} className="flex flex-wrap items-center gap-6">
      <RecordingRing elapsedMs={capture.elapsedMs} limitMs={limitMs} />
      <Button type="button" onClick={capture.stop}>
        Stop recording
      </Button>
      <p className="text-muted max-sm:hidden">Answer as you would in the room.</p>
    </div>
  );
}
