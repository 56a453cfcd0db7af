import type { Viewer } from "~/accounts";
import { creditedRuns } from "./credited-runs.server";
import type { Activity } from "./verified-time";
import { wholeMinutes } from "./verified-time";

export type VerifiedMinutes = { minutes: number; ms: Record<Activity, number> };

/** Practice that the server can vouch for, of runs begun within [from, to). An answer counts once its recording is measured. */
export async function verifiedMinutes(viewer: Viewer, { from, to }: { from: Date; to: Date }): Promise<VerifiedMinutes> {
  const ms: Record<Activity, number> = { watching: 0, answering: 0, reviewing: 0 };
  for (const run of await creditedRuns(viewer, from, to)) ms[run.activity] += run.ms;
  return { minutes: wholeMinutes(ms.watching + ms.answering + ms.reviewing), ms };
}
