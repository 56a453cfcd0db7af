import type { Capture } from "~/recordings";
import type { TakeOnPage } from "../model";
import type { Playable } from "./take-player";

/** What this page has recorded last, with the camera or without. */
export type Recorded = Capture & { medium: "video" | "audio" };

/** What can be played of a take now: the server's version, or until then what this page has just recorded; null while neither is there. */
export function playableOf(take: TakeOnPage | null, capture: Recorded, takeKey: string | null): Playable | null {
  const { localUrl, key, medium, elapsedMs, recordedBytes } = capture;
  if (localUrl && recordedBytes > 0 && key === takeKey) return { url: localUrl, medium, durationMs: elapsedMs || null };
  if (!take?.recording?.url || take.medium === "typed") return null;
  return { url: take.recording.url, medium: take.medium, durationMs: take.recording.durationMs };
}

/** Whether there is something to rate: words, or a recording of which at least this page has a part. */
export function hasCome(take: TakeOnPage, capture: Recorded): boolean {
  if (take.medium === "typed") return take.typedAnswer !== null;
  const status = take.recording?.status;
  return status === "ready" || status === "processing" || playableOf(take, capture, take.key) !== null;
}
