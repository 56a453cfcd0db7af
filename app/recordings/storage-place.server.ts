import type Mux from "@mux/mux-node";

/** Where a playable recording lies: a file of this machine, or an asset of a video host with its signed playback ids. */
export type Place = { file: string } | { playback: NonNullable<Mux.Video.Asset["playback_ids"]> };

/** Keeps playable recordings by key ("<recording id>.webm"). Putting and removing may be repeated. */
export interface Storage {
  /** Takes over the file; it is durable when this resolves, and whole or absent after a crash. */
  put: (key: string, fromFile: string) => Promise<void>;
  /** Null when nothing lies under the key. */
  locate: (key: string) => Promise<Place | null>;
  /** Also succeeds when there is nothing. */
  remove: (key: string) => Promise<void>;
  /** Every key with the time (ms) at which it was put. */
  list: () => Promise<{ key: string; putAt: number }[]>;
}
