import { type RefObject, useEffect, useState } from "react";
import { type Sequence, sequence } from "./sequence";

/** One native media element of the sequence; `durationMs` where the file itself does not say. */
export type Part = { media: RefObject<HTMLMediaElement | null>; durationMs?: number | null | undefined };

/** What a player shows. Times are milliseconds from the start of the first part. */
export type Playback = {
  playing: boolean;
  ended: boolean;
  /** Which part is on. */
  part: number;
  atMs: number;
  durationMs: number;
  /** Where each part begins. */
  startsMs: number[];
  muted: boolean;
  volume: number;
  rate: number;
  /** null where no part carries captions. */
  captions: boolean | null;
};

/** What a person does with a player. */
export type Transport = Playback & Omit<Sequence, "use" | "connect" | "playback">;

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
 * The elements stay the caller's, and all of them stay mounted.
 */
export function useTransport(parts: Part[]): Transport {
  const [playback, show] = useState<Playback>(() => ({ ...atRest, durationMs: lengths(parts), startsMs: starts(parts) }));
  const [run] = useState(sequence);
  useEffect(() => run.use(parts));
  // Elements come and go with what the caller renders: a new file is a new element or a new duration.
  const which = parts.map((part) => part.durationMs ?? "").join();
  useEffect(() => run.connect(() => show(run.playback())), [run, which]);
  return { ...run, ...playback };
}

const lengths = (parts: Part[]) => parts.reduce((sum, part) => sum + (part.durationMs ?? 0), 0);
const starts = (parts: Part[]) => parts.map((_, index) => lengths(parts.slice(0, index)));
