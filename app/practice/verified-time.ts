/** How much of what was played or recorded counts as practised. Durations and positions in milliseconds. */

export const activities = ["watching", "answering", "reviewing"] as const;
export type Activity = (typeof activities)[number];

/** What the server knows of one run through one medium before a heartbeat. */
export type Played = {
  /** Length of the medium as the server measured it. */
  mediaMs: number;
  creditedMs: number;
  positionMs: number;
  playing: boolean;
  startedAt: Date;
  lastBeatAt: Date;
};

/** A heartbeat may come this much earlier than its medium's clock says; what it grants never passes the elapsed time. */
const toleranceMs = 500;

/**
 * The credit after a heartbeat: the smaller of what the medium moved on and of the server's time since the last
 * heartbeat, never more than the medium is long or than passed since the run began. Time in which another run of the
 * same person was credited (`othersLastBeatAt`: two tabs) counts once. A medium that stood still earns nothing.
 */
export function creditAfter(run: Played, beat: { positionMs: number; at: Date }, othersLastBeatAt: Date | null): number {
  if (!run.playing) return run.creditedMs;
  const others = othersLastBeatAt?.getTime() ?? 0;
  const shared = others > run.startedAt.getTime();
  const since = Math.max(run.lastBeatAt.getTime(), shared ? others : 0);
  const elapsed = beat.at.getTime() - since + (shared ? 0 : toleranceMs);
  const moved = beat.positionMs - run.positionMs;
  const ceiling = Math.min(run.mediaMs, beat.at.getTime() - run.startedAt.getTime());
  const earned = Math.max(0, Math.min(moved, elapsed));
  return Math.max(run.creditedMs, Math.min(run.creditedMs + earned, ceiling));
}

/** Whole minutes for people: all of the time is added first, and rounded once. */
export const wholeMinutes = (ms: number) => Math.round(ms / 60_000);
