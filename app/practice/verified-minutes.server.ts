import type { Viewer } from "~/accounts";
import { recordingsFor } from "~/recordings/index.server";
import { keepLength, runsBetween } from "./store/verified-time.server";
import type { Activity } from "./verified-time";
import { wholeMinutes } from "./verified-time";

export type VerifiedMinutes = { minutes: number; ms: Record<Activity, number> };

/** Practice that the server can vouch for, of runs begun within [from, to). An answer counts once its recording is measured. */
export async function verifiedMinutes(viewer: Viewer, { from, to }: { from: Date; to: Date }): Promise<VerifiedMinutes> {
  const { runs, recordingOf } = await runsBetween(viewer, from, to);
  const recordings = await recordingsFor(viewer, [...recordingOf.values()].filter((id) => id !== null));
  const ms: Record<Activity, number> = { watching: 0, answering: 0, reviewing: 0 };
  for (const run of runs) {
    const lengthMs = run.mediaMs || (recordings.get(recordingOf.get(run.playKey) ?? "")?.durationMs ?? 0);
    if (lengthMs !== run.mediaMs) await keepLength(run.sessionId, run.playKey, lengthMs);
    ms[run.activity] += Math.min(run.creditedMs, lengthMs);
  }
  return { minutes: wholeMinutes(ms.watching + ms.answering + ms.reviewing), ms };
}
