import type { Capture } from "~/recordings";
import type { TakeOnPage } from "../model";
import type { Playable } from "./take-player";

/** What can be played of a take now: the server's version, or until then what this page has just recorded; null while neither is there. */
export function playableOf(take: TakeOnPage | null, capture: Pick<Capture, "key" | "localUrl" | "elapsedMs">, takeKey: string | null): Playable | null {
  const own = capture.localUrl && capture.key === takeKey;
  if (own) return { url: capture.localUrl!, medium: take?.medium === "audio" ? "audio" : "video", durationMs: capture.elapsedMs || null };
  if (!take?.recording?.url || take.medium === "typed") return null;
  return { url: take.recording.url, medium: take.medium, durationMs: take.recording.durationMs };
}
