import { type RefObject, useEffect } from "react";
import { paths } from "~/paths";
import type { Activity } from "../verified-time";

type Beating = {
  media: RefObject<HTMLMediaElement | null>;
  activity: Activity;
  /** Without it nothing is counted. */
  sessionId: string | undefined;
  takeId?: string | null | undefined;
};

const everyMs = 5000;

type Sent = { playKey: string; activity: Activity; positionMs: number; playing: boolean; takeId?: string };

let latest: Promise<unknown> = Promise.resolve();

/** Done when none of the heartbeats sent until now is on its way any more. */
export const beatsSent = () => latest;

/** Tells the server how far something is; a heartbeat that is lost costs its own few seconds and nothing else. */
export function sendBeat(sessionId: string, beat: Sent): void {
  const sending = fetch(paths.beat(sessionId), {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(beat),
  }).catch(() => undefined);
  latest = Promise.all([latest, sending]);
}

/** Sends heartbeats while a media element plays. Each run from the start has a name of its own. */
export function useBeats({ media, activity, sessionId, takeId }: Beating) {
  useEffect(() => {
    const element = media.current;
    if (!element || !sessionId) return;
    let playKey = crypto.randomUUID();
    let timer: ReturnType<typeof setInterval> | undefined;
    const send = (playing: boolean) =>
      sendBeat(sessionId, { playKey, activity, positionMs: Math.round(element.currentTime * 1000), playing, ...(takeId ? { takeId } : {}) });
    const begin = () => {
      if (element.currentTime < 0.5) playKey = crypto.randomUUID();
      clearInterval(timer);
      send(true);
      timer = setInterval(() => send(!element.paused), everyMs);
    };
    const rest = () => {
      clearInterval(timer);
      send(false);
    };
    element.addEventListener("play", begin);
    element.addEventListener("pause", rest);
    return () => {
      if (!element.paused) send(false);
      clearInterval(timer);
      element.removeEventListener("play", begin);
      element.removeEventListener("pause", rest);
    };
  }, [media, activity, sessionId, takeId]);
}
