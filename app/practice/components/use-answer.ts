import { type MutableRefObject, useCallback, useEffect, useRef } from "react";
import { type Capture, useCapture } from "~/recordings";
import type { DrillEvent } from "../machine";
import { sendBeat } from "./use-beats";
import type { Drill } from "./use-drill";

const everyMs = 5000;

/** A recorder of its own for one session. */
export function useAnswer(drill: Pick<Drill, "state" | "send">, sessionId: string, maxSeconds: number) {
  const capture = useCapture({ purpose: "take", forId: sessionId, maxSeconds, withVideo: drill.state.context.medium === "video" });
  return useJoined(drill, capture, sessionId);
}

/** Joins the recorder to the session: armed while the clip plays, started where the clip ends, told of what becomes of it. */
export function useJoined({ state, send }: Pick<Drill, "state" | "send">, capture: Capture, sessionId: string) {
  const { medium } = state.context;
  const withVideo = medium === "video";
  const { arm, start, close, discard: drop, key } = capture;
  const arming = state.matches({ preparing: "arming" }) || state.matches({ answering: "arming" });
  const answering = state.matches({ answering: "recording" });
  const open = state.matches("preparing") || state.matches("watching") || state.matches("answering");

  useEffect(() => {
    if (arming) arm({ withVideo });
  }, [arming, arm, withVideo]);
  useEffect(() => {
    if (answering) start();
  }, [answering, start]);
  // Camera and microphone are let go wherever nobody watches or answers; a take on its way is still sent.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open && (capture.state === "arming" || capture.state === "armed")) close();
    wasOpen.current = open;
  }, [open, close, capture.state]);

  const seen = useRef(capture.state);
  useEffect(() => {
    const before = seen.current;
    seen.current = capture.state;
    const news = eventOf(before, capture.state, key);
    if (news) send(news);
  }, [capture.state, key, send]);

  const discarded = useRef(false);
  useAnswerBeats(sessionId, key, capture.elapsedMs, capture.state === "recording", discarded);
  const discard = useCallback(() => {
    discarded.current = true;
    return drop();
  }, [drop]);
  return { ...capture, discard, medium };
}

function eventOf(before: string, now: string, key: string): DrillEvent | null {
  if (before === now) return null;
  if (now === "armed") return { type: "ARMED" };
  if (now === "problem") return { type: "BLOCKED" };
  if (now === "recording") return { type: "STARTED", key };
  return before === "recording" ? { type: "STOPPED" } : null;
}

/** Tells the server how long the answer is so far; it counts what it can measure afterwards. Of what was discarded nothing more is told. */
function useAnswerBeats(sessionId: string, playKey: string, elapsedMs: number, recording: boolean, discarded: MutableRefObject<boolean>) {
  const elapsed = useRef(0);
  useEffect(() => {
    elapsed.current = elapsedMs;
  });
  useEffect(() => {
    if (!recording || !playKey) return;
    const tell = (playing: boolean) => sendBeat(sessionId, { playKey, activity: "answering", positionMs: Math.round(elapsed.current), playing });
    const timer = setInterval(() => tell(true), everyMs);
    return () => {
      clearInterval(timer);
      if (!discarded.current) tell(false);
      discarded.current = false;
    };
  }, [recording, sessionId, playKey, discarded]);
}
