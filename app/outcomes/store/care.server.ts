import type { Viewer } from "~/accounts";
import { type Day, fromDate } from "~/core/days";
import { db } from "~/platform/db.server";
import { readableEpisodes } from "../access.server";
import { type CaseMix, caseMixSchema } from "../case-mix";
import type { Attendance, EndReason, EndedBy, EndedTo, PauseReason } from "../care/model";

export type Pause = { id: string; from: Day; /** The last day of it; null while it lasts. */ until: Day | null; reason: PauseReason };
export type PlanChanged = { id: string; on: Day; what: string };
export type SessionByHand = { id: string; on: Day; attendance: Attendance };
export type EndingSaid = { on: Day | null; by: EndedBy | null; agreed: boolean | null; reason: EndReason | null; to: EndedTo | null };

/** What happened in an episode beside its scores, each in the order of its days. */
export type CareEvents = {
  startedOn: Day | null;
  sessions: SessionByHand[];
  pauses: Pause[];
  planChanges: PlanChanged[];
  /** Null while it is open. */
  ended: EndingSaid | null;
  caseMix: CaseMix;
};

/** Null for an episode that this person may not read. */
export async function eventsOf(viewer: Viewer, episodeId: string): Promise<CareEvents | null> {
  const [readable] = await db().$queryRaw<unknown[]>`select 1 from episode e where ${readableEpisodes(viewer)} and e.id = ${episodeId}::uuid`;
  if (!readable) return null;
  const row = await db().episode.findUniqueOrThrow({
    where: { id: episodeId },
    select: {
      ...{ startedOn: true, closed: true, endedOn: true, endedBy: true, endAgreed: true, endReason: true, endedTo: true, caseMix: true },
      careSessions: { orderBy: { heldOn: "asc" } },
      pauses: { orderBy: { fromOn: "asc" } },
      planChanges: { orderBy: [{ changedOn: "asc" }, { createdAt: "asc" }] },
    },
  });
  const day = (date: Date | null) => date && fromDate(date);
  return {
    startedOn: day(row.startedOn),
    sessions: row.careSessions.map(({ id, heldOn, attendance }) => ({ id, on: fromDate(heldOn), attendance })),
    pauses: row.pauses.map(({ id, fromOn, untilOn, reason }) => ({ id, from: fromDate(fromOn), until: day(untilOn), reason })),
    planChanges: row.planChanges.map(({ id, changedOn, what }) => ({ id, on: fromDate(changedOn), what })),
    ended: row.closed ? { on: day(row.endedOn), by: row.endedBy, agreed: row.endAgreed, reason: row.endReason, to: row.endedTo } : null,
    caseMix: caseMixSchema.catch({}).parse(row.caseMix),
  };
}
