import type { Viewer } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownSessions } from "../access.server";

/** Runs through a clip from its beginning, by the heartbeats of the page: all but those that were stopped before anything could be seen. */
export const timesBegun = { activity: "watching", OR: [{ playing: true }, { positionMs: { gte: 500 } }] } satisfies Prisma.VerifiedTimeWhereInput;

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
      session: { select: { vignetteSlug: true, vignetteEdition: true, conversationRunId: true, sittingId: true, sitting: { select: { assessmentSlug: true, assessmentEdition: true } } } },
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

/** Verified milliseconds of each of these people of the viewer's organisation; whoever has none is not in it. */
export async function verifiedMsOf(viewer: Viewer, personIds: string[], { from, to }: { from: Date; to: Date }): Promise<Map<string, number>> {
  // An answer counts once its recording is measured, and never longer than it.
  const rows = await db().$queryRaw<{ person_id: string; ms: number }[]>`
    select session.person_id, sum(least(run.credited_ms, coalesce(nullif(run.media_ms, 0), recording.duration_ms, 0)))::float8 as ms
    from verified_time run
    join drill_session session on session.id = run.session_id
    left join take on take.key = run.play_key and take.session_id = run.session_id
    left join recording on recording.id = take.recording_id
    where session.organisation_id = ${viewer.organisationId}::uuid
      and session.person_id = any(${personIds}::uuid[])
      and run.started_at >= ${from} and run.started_at < ${to}
    group by session.person_id`;
  return new Map(rows.map(({ person_id, ms }) => [person_id, ms]));
}
