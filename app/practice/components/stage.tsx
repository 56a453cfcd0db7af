import { useEffect, useRef, useState } from "react";
import type { Vignette } from "~/library";
import type { Capture } from "~/recordings";
import { Button } from "~/ui/button";
import { ActiveCaptions } from "~/ui/player/active-captions";
import { PlayerControls } from "~/ui/player/player-controls";
import { usePlayerKeys } from "~/ui/player/player-keys";
import { useTransport } from "~/ui/player/transport";
import { SelfView } from "~/ui/self-view";
import type { SessionOnPage } from "../model";
import { BlockedRecorder } from "./blocked-recorder";
import { ClipVideo } from "./clip-video";
import { Darkened } from "./darkened";
import { RecordingBar } from "./recording-bar";
import { useBeats } from "./use-beats";
import type { Drill } from "./use-drill";

type Props = {
  session: Pick<SessionOnPage, "id" | "clip"> & { vignette: Pick<Vignette, "client" | "title" | "timeLimitSeconds"> };
  drill: Drill;
  capture: Capture;
  /** Leaves without a reason and keeps nothing of this answer; null where the moment does not call for it. */
  onStop: (() => void) | null;
  /** Answers were given before, and stay. */
  kept: boolean;
  /** Met and answered once: not played from the start again, not written, and left by its button alone. */
  once?: boolean;
};

const nothing = () => undefined;

/** Client and own camera, and nothing else: the clip plays, then the answer is recorded while the client waits. */
export function Stage({ session, drill: { state, send }, capture, onStop, kept, once = false }: Props) {
  const { clip, vignette } = session;
  const video = useRef<HTMLVideoElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const transport = useTransport([{ media: video, durationMs: clip.durationMs }], { drawsCaptions: false });
  const watching = state.matches("watching");
  const before = watching || state.matches("preparing");
  const recording = state.matches({ answering: "recording" }) && capture.state === "recording";
  const arming = state.matches({ preparing: "arming" }) || state.matches({ answering: "arming" });
  const { tried, medium } = state.context;
  const blocked = state.matches({ preparing: "blocked" }) || state.matches({ answering: "blocked" }) || (arming && tried > 0);
  const [shown, setShown] = useState(true);
  const played = once ? { ...transport, replay: nothing, seek: nothing } : transport;
  usePlayerKeys(played, watching);
  useBeats({ media: video, activity: "watching", sessionId: session.id });
  const { replay } = transport;
  useEffect(() => {
    if (watching) replay();
    // Each time the clip is to be watched anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [watching]);
  const phase = recording ? "recording" : blocked ? "blocked" : watching ? "watching" : "opening";
  useEffect(() => {
    // What was pressed last is gone: whoever uses the keyboard or listens goes on from here.
    if (phase === "opening") heading.current?.focus();
    else bar.current?.querySelector("button")?.focus();
  }, [phase]);

  const ended = () => {
    // At once, before anything is drawn: the first second of a response matters.
    if (capture.state === "armed") capture.start();
    send({ type: "CLIP_ENDED" });
  };
  const leave = onStop ?? (() => send({ type: "BACK" }));
  const leaveButton = (
    <Button type="button" variant="quiet" onClick={leave}>
      {!onStop ? "Back" : `${once ? "End the assessment" : "Leave"}${kept ? "; your answers are kept" : ""}`}
    </Button>
  );

  return (
    <Darkened label={`${vignette.client.name}, ${vignette.title}`} onEscape={() => before && !once && leave()}>
      <h1 ref={heading} tabIndex={-1} className="sr-only">
        {vignette.title}
      </h1>
      <ClipVideo
        ref={video}
        clip={clip}
        preload="auto"
        onEnded={ended}
        aria-label={vignette.client.name}
        className="min-h-0 w-full flex-1 bg-black object-cover sm:absolute sm:inset-0 sm:size-full sm:object-contain sm:[@media(min-aspect-ratio:3/2)]:object-cover"
      />
      {medium === "video" && capture.stream && (
        <SelfView stream={capture.stream} shown={shown} onToggle={setShown} recording={recording} className="absolute top-3 right-3 rounded-md bg-paper/90 p-2" />
      )}
      <div className="relative sm:absolute sm:inset-x-0 sm:bottom-0">
        <ActiveCaptions media={video} on={transport.captions === true} className="absolute inset-x-0 bottom-full px-4 pb-4" />
        <div ref={bar} className="mx-auto flex max-w-page flex-col gap-3 rounded-t-lg bg-paper/90 px-5 py-3">
          {watching && (
            <PlayerControls transport={played} label={`${vignette.client.name}, the clip`} seekable={false} repeatable={!once}>
              {leaveButton}
            </PlayerControls>
          )}
          {blocked ? (
            <BlockedRecorder capture={capture} send={send} tried={tried} busy={arming} label={before ? "Try again" : "Start recording"} mayWrite={!once}>
              {leaveButton}
            </BlockedRecorder>
          ) : recording ? (
            <RecordingBar capture={capture} medium={medium} limitMs={vignette.timeLimitSeconds * 1000} onStop={onStop} stopLabel={once ? "Discard this answer and end the assessment" : "Discard this answer and leave"} />
          ) : (
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <p role="status" className="text-sm text-muted">
                {sentenceOf(watching, medium, transport, capture)}
              </p>
              {!watching && before && leaveButton}
            </div>
          )}
        </div>
      </div>
    </Darkened>
  );
}

/** What is going on, for those who wonder and those who listen. */
function sentenceOf(watching: boolean, medium: "video" | "audio", { playing, atMs }: { playing: boolean; atMs: number }, { state, problem }: Capture): string {
  if (watching && state === "problem") return problem?.sentence ?? "";
  if (watching) return `${!playing && atMs < 100 ? "Press Play to begin. " : ""}Recording begins by itself when the clip ends.`;
  const devices = medium === "video" ? "Camera and microphone are" : "The microphone is";
  return state === "arming" ? `${devices} being opened. If the browser asks, allow it.` : "";
}
