import { useEffect, useState } from "react";
import type { Part, Playback } from "./playback";
import { type Sequence, sequence } from "./sequence";

/** What a person does with a player. */
export type Transport = Playback & Omit<Sequence, "use" | "leave" | "playback">;

const atRest: Playback = {
  playing: false,
  ended: false,
  part: 0,
  atMs: 0,
  durationMs: 0,
  startsMs: [0],
  muted: false,
  volume: 1,
  rate: 1,
  captions: null,
};

/**
 * Plays native media elements one after the other as one; with a single part it is that element's remote control.
 * The elements stay the caller's; those of all parts stay mounted, also while they are not seen.
 */
export function useTransport(parts: Part[], options: { drawsCaptions?: boolean } = {}): Transport {
  const [playback, show] = useState<Playback>(() => ({ ...atRest, durationMs: lengths(parts), startsMs: starts(parts) }));
  const [run] = useState(() => sequence(options));
  useEffect(() => run.use(parts, () => show(run.playback())));
  useEffect(() => () => run.leave(), [run]);
  return { ...run, ...playback };
}

const lengths = (parts: Part[]) => parts.reduce((sum, part) => sum + (part.durationMs ?? 0), 0);
const starts = (parts: Part[]) => parts.map((_, index) => lengths(parts.slice(0, index)));
