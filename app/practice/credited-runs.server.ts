import type { Viewer } from "~/accounts";
import { recordingsFor } from "~/recordings/index.server";
import { keepLength, runsBetween } from "./store/verified-time.server";

/** Own runs begun within [from, to), each with the milliseconds that count. An answer counts once its recording is measured. */
export async function creditedRuns(viewer: Viewer, from: Date, to: Date) {
  const { runs, recordingOf } = await runsBetween(viewer, from, to);
  const recordings = await recordingsFor(viewer, [...recordingOf.values()].filter((id) => id !== null));
  const credited = runs.map(async (run) => {
    const lengthMs = run.mediaMs || (recordings.get(recordingOf.get(run.playKey) ?? "")?.durationMs ?? 0);
    if (lengthMs !== run.mediaMs) await keepLength(run.sessionId, run.playKey, lengthMs);
    return { ...run, ms: Math.min(run.creditedMs, lengthMs) };
  });
  return Promise.all(credited);
}
