import type { Viewer } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownSessions } from "../access.server";

/** Heartbeats of one person are taken one after the other, in whatever tab they arose. */
export async function lockTimeOf(tx: Tx, viewer: Viewer) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`verified-time:${viewer.personId}`}, 0))`;
}

export function runOf(tx: Tx, sessionId: string, playKey: string) {
  return tx.verifiedTime.findUnique({ where: { sessionId_playKey: { sessionId, playKey } } });
}

/** When another run of this person last sent a heartbeat. */
export async function othersLastBeat(tx: Tx, viewer: Viewer, sessionId: string, playKey: string): Promise<Date | null> {
  const { _max } = await tx.verifiedTime.aggregate({
    where: { session: ownSessions(viewer), NOT: { sessionId, playKey } },
    _max: { lastBeatAt: true },
  });
  return _max.lastBeatAt;
}

export async function keepRun(tx: Tx, run: Prisma.VerifiedTimeUncheckedCreateInput) {
  const { sessionId, playKey } = run;
  await tx.verifiedTime.upsert({ where: { sessionId_playKey: { sessionId, playKey } }, create: run, update: run });
}

/** Runs that began within [from, to), with the recordings of the answers among them. */
export async function runsBetween(viewer: Viewer, from: Date, to: Date) {
  const runs = await db().verifiedTime.findMany({
    where: { session: ownSessions(viewer), startedAt: { gte: from, lt: to } },
    select: {
      sessionId: true, playKey: true, activity: true, mediaMs: true, creditedMs: true, startedAt: true,
      session: { select: { vignetteSlug: true, vignetteEdition: true } },
    },
  });
  const answers = runs.filter((run) => run.activity === "answering" && run.mediaMs === 0).map((run) => run.playKey);
  const takes = await db().take.findMany({ where: { key: { in: answers }, session: ownSessions(viewer) }, select: { key: true, recordingId: true } });
  return { runs, recordingOf: new Map(takes.map((take) => [take.key, take.recordingId])) };
}

/** Notes the measured length of a recording whose answer had been counted before it was known. */
export async function keepLength(sessionId: string, playKey: string, mediaMs: number) {
  await db().verifiedTime.update({ where: { sessionId_playKey: { sessionId, playKey } }, data: { mediaMs } });
}
