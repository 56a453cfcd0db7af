import { useActorRef, useSelector } from "@xstate/react";
import { useCallback, useEffect, useState } from "react";
import { waitFor } from "xstate";
import { mediaHold } from "./capture/media-hold";
import { useSound } from "./capture/use-sound";
import { captureMachine, soonestStopMs } from "./machine";
import type { Purpose } from "./model";

export type CaptureOptions = {
  purpose: Purpose;
  /** The session's id for a take, the vignette's slug for a clip; of each take what it is when it is armed. */
  forId: string;
  maxSeconds: number;
  withVideo: boolean;
  /** Camera and microphone stay open from one take to the next, until `close` or the page goes. */
  holds?: boolean;
};

export type CaptureState = "idle" | "arming" | "armed" | "recording" | "discarding" | "sending" | "unsent" | "sent" | "problem";

export type Capture = ReturnType<typeof useCapture>;

/**
 * Records takes one after another. `arm()` opens camera and microphone; `start()` then records from its first moment;
 * `stop()` (or the limit) gives `localUrl`, which plays at once, while the rest is sent. `arm()` again begins the next
 * take, also while the last one is still being sent.
 */
export function useCapture({ purpose, forId, maxSeconds, withVideo, holds = false }: CaptureOptions) {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [hold] = useState(() => (holds ? mediaHold(setStream) : undefined));
  const actor = useActorRef(captureMachine, { input: { purpose, forId, maxSeconds, show: setStream, hold } });
  useEffect(() => () => hold?.letGo(), [hold]);
  const snapshot = useSelector(actor, (now) => now);
  const { level } = useSound(stream);
  const { context, value } = snapshot;
  const state = (typeof value === "string" ? value : Object.values(value)[0]) as CaptureState;
  const arm = useCallback((sound?: { withVideo: boolean }) => actor.send({ type: "ARM", withVideo: sound?.withVideo ?? withVideo, forId }), [actor, withVideo, forId]);
  const start = useCallback(() => actor.send({ type: "START" }), [actor]);
  const stop = useCallback(() => actor.send({ type: "STOP" }), [actor]);
  const discard = useCallback(async () => {
    actor.send({ type: "DISCARD" });
    hold?.letGo();
    await waitFor(actor, (now) => !now.matches({ take: "discarding" }));
  }, [actor, hold]);
  const close = useCallback(() => {
    actor.send({ type: "CLOSE" });
    hold?.letGo();
  }, [actor, hold]);
  const retry = useCallback(
    () => actor.send(actor.getSnapshot().value === "problem" ? { type: "ARM", withVideo, forId } : { type: "RETRY" }),
    [actor, withVideo, forId],
  );
  return {
    state,
    stream,
    level,
    problem: context.problem,
    elapsedMs: context.elapsedMs,
    mayStop: context.elapsedMs >= soonestStopMs,
    recordedBytes: context.recordedBytes,
    uploadedBytes: context.uploadedBytes,
    kept: context.kept,
    waiting: context.waiting,
    sendProblem: context.sendProblem,
    /** Made by the browser; the take's own key, known as soon as it is armed. */
    key: context.key,
    recordingId: context.recordingId,
    localUrl: context.localUrl,
    arm,
    start,
    stop,
    retry,
    /** Ends a recording of which nothing is to stay; done when neither this browser nor its connection holds any of it. */
    discard,
    /** Lets camera and microphone go; a take that is being recorded ends here and is sent. */
    close,
  };
}
