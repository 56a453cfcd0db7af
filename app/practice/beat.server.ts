import { z } from "zod";
import type { Viewer } from "~/accounts";
import { libraryFor } from "~/library/index.server";
import { type Tx, transaction } from "~/platform/db.server";
import { recordingsFor } from "~/recordings/index.server";
import { clipOf } from "./clip-of.server";
import { lockSession, sessionWithTakes } from "./store/sessions.server";
import { holdsTake } from "./store/takes.server";
import { keepRun, lockTimeOf, othersLastBeat, runOf } from "./store/verified-time.server";
import { activities, creditAfter } from "./verified-time";

/**
 * Sent every few seconds and whenever the medium starts or stops. `playKey` names one run through the clip or a take;
 * while answering it is the take's key. `positionMs` is the medium's own clock.
 */
export const beatSchema = z.object({
  playKey: z.uuid(),
  activity: z.enum(activities),
  takeId: z.uuid().optional(),
  positionMs: z.number().int().min(0).max(3_600_000),
  playing: z.boolean(),
});

type Beat = z.infer<typeof beatSchema>;
type Session = NonNullable<Awaited<ReturnType<typeof sessionWithTakes>>>;

/** Counts verified time. False for a session that is another's or is gone; a heartbeat about a medium unknown to the server counts nothing. */
export async function beat(viewer: Viewer, sessionId: string, beat: Beat, at = new Date()): Promise<boolean> {
  const session = await sessionWithTakes(viewer, sessionId);
  if (!session) return false;
  const medium = await mediumOf(viewer, session, beat);
  if (!medium) return true;
  return transaction(async (tx) => {
    // The drill may have been left, or its answer discarded, while the heartbeat was on its way.
    if (!(await lockSession(tx, viewer, sessionId))) return false;
    if (medium.partOf === null || (await holdsTake(tx, sessionId, medium.partOf))) await count(tx, viewer, { ...beat, ...medium, sessionId, at });
    return true;
  });
}

type Medium = { partOf: string | null; lengthMs: number | null; capMs: number; since: Date | null };

/** What is being played or recorded, as the server knows it: the take that it is part of (null for a clip); lengthMs is null until a recording has been measured. */
async function mediumOf(viewer: Viewer, session: Session, { activity, playKey, takeId }: Beat): Promise<Medium | null> {
  if (activity === "watching") {
    const { durationMs } = await clipOf(viewer, session);
    return { partOf: null, lengthMs: durationMs, capMs: durationMs, since: null };
  }
  const take = session.takes.find((one) => (activity === "answering" ? one.key === playKey : one.id === takeId));
  if (!take?.recordingId) return null;
  const measured = (await recordingsFor(viewer, [take.recordingId])).get(take.recordingId)?.durationMs ?? null;
  if (activity === "reviewing") return { partOf: take.id, lengthMs: measured, capMs: measured ?? 0, since: null };
  const library = await libraryFor(viewer);
  const limit = (library.vignette(session.vignetteSlug, session.vignetteEdition)?.timeLimitSeconds ?? 0) * 1000;
  return { partOf: take.id, lengthMs: measured, capMs: measured ?? limit, since: take.createdAt };
}

async function count(tx: Tx, viewer: Viewer, { at, lengthMs, capMs, since, ...beat }: Beat & Medium & { sessionId: string; at: Date }) {
  await lockTimeOf(tx, viewer);
  const { sessionId, playKey, activity, positionMs, playing } = beat;
  const known = await runOf(tx, sessionId, playKey);
  if (known && known.activity !== activity) return;
  const others = await othersLastBeat(tx, viewer, sessionId, playKey);
  // An answer began when its first byte arrived, which is before its first heartbeat could be counted.
  const begun = since ?? at;
  const before = known ?? { creditedMs: 0, positionMs: since ? 0 : positionMs, playing: since !== null, startedAt: begun, lastBeatAt: begun };
  const creditedMs = creditAfter({ ...before, mediaMs: capMs }, { positionMs, at }, others);
  await keepRun(tx, {
    organisationId: viewer.organisationId, sessionId, playKey, activity, positionMs, playing, creditedMs,
    mediaMs: lengthMs ?? known?.mediaMs ?? 0, startedAt: before.startedAt, lastBeatAt: at,
  });
}
