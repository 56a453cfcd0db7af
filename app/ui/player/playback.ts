import type { RefObject } from "react";

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
