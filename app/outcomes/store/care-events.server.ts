import { type Day, asDate, fromDate } from "~/core/days";
import type { Tx } from "~/platform/db.server";
import type { Attendance, PauseReason } from "../care/model";
import type { CareScope } from "./care-episode.server";

type Of = Pick<CareScope, "organisationId">;

export type SessionRow = { id: string; heldOn: Day; attendance: Attendance; counted: boolean };

/** Every session of a held episode that was entered by hand, in their order. */
export async function sessionsOf(tx: Tx, { organisationId }: Of, episodeId: string): Promise<SessionRow[]> {
  const rows = await tx.careSession.findMany({ where: { organisationId, episodeId }, orderBy: { heldOn: "asc" } });
  return rows.map(({ id, heldOn, attendance, counted }) => ({ id, heldOn: fromDate(heldOn), attendance, counted }));
}

export async function putSession(tx: Tx, { organisationId }: Of, episodeId: string, { heldOn, attendance, counted }: Omit<SessionRow, "id">): Promise<void> {
  const day = asDate(heldOn);
  const said = { attendance, counted };
  await tx.careSession.upsert({ where: { episodeId_heldOn: { episodeId, heldOn: day } }, create: { organisationId, episodeId, heldOn: day, ...said }, update: said });
}

export async function deleteSession(tx: Tx, { organisationId }: Of, id: string): Promise<void> {
  await tx.careSession.deleteMany({ where: { organisationId, id } });
}

/**
 * What an episode's scores of treatment say of its sessions: whether a file had brought scores of this day, how many places
 * there are without this day, and the first and the last day of all.
 */
export async function daysScored(tx: Tx, { organisationId }: Of, episodeId: string, day: Day): Promise<{ imported: boolean; places: number; highest: number; first: Day | null; last: Day | null }> {
  const [found] = await tx.$queryRaw<[{ imported: boolean; places: number; highest: number; first: Date | null; last: Date | null }]>`
    select coalesce(bool_or(s.held_on = ${day}::date and s.import_id is not null), false) as imported,
      (count(distinct s.position) filter (where s.held_on is distinct from ${day}::date))::int as places,
      coalesce(max(s.position) filter (where s.held_on is distinct from ${day}::date), 0)::int as highest,
      min(s.held_on) as first, max(s.held_on) as last
    from score s where s.organisation_id = ${organisationId}::uuid and s.episode_id = ${episodeId}::uuid and s.stage <> 'follow_up'`;
  return { ...found, first: found.first && fromDate(found.first), last: found.last && fromDate(found.last) };
}

export type PauseRow = { id: string; from: Day; until: Day | null; reason: PauseReason };

export async function pausesOf(tx: Tx, { organisationId }: Of, episodeId: string): Promise<PauseRow[]> {
  const rows = await tx.episodePause.findMany({ where: { organisationId, episodeId }, orderBy: { fromOn: "asc" } });
  return rows.map(({ id, fromOn, untilOn, reason }) => ({ id, from: fromDate(fromOn), until: untilOn && fromDate(untilOn), reason }));
}

export async function putPause(tx: Tx, { organisationId }: Of, episodeId: string, { from, until, reason }: Omit<PauseRow, "id">): Promise<void> {
  const fromOn = asDate(from);
  const said = { untilOn: until && asDate(until), reason };
  await tx.episodePause.upsert({ where: { episodeId_fromOn: { episodeId, fromOn } }, create: { organisationId, episodeId, fromOn, ...said }, update: said });
}

export async function deletePause(tx: Tx, { organisationId }: Of, id: string): Promise<void> {
  await tx.episodePause.deleteMany({ where: { organisationId, id } });
}

/** One that is there already by this key stays as it is; answers whose episode's it is. */
export async function putPlanChange(tx: Tx, { organisationId }: Of, episodeId: string, { key, on, what }: { key: string; on: Day; what: string }): Promise<boolean> {
  await tx.planChange.createMany({ data: [{ organisationId, episodeId, key, changedOn: asDate(on), what }], skipDuplicates: true });
  return (await tx.planChange.count({ where: { key, organisationId, episodeId } })) === 1;
}

export async function planChangeOf(tx: Tx, { organisationId }: Of, episodeId: string, id: string): Promise<{ key: string; on: Day; what: string } | null> {
  const row = await tx.planChange.findFirst({ where: { id, organisationId, episodeId } });
  return row && { key: row.key, on: fromDate(row.changedOn), what: row.what };
}

export async function deletePlanChange(tx: Tx, { organisationId }: Of, id: string): Promise<void> {
  await tx.planChange.deleteMany({ where: { organisationId, id } });
}

/** As the row holds it. */
export async function caseMixOf(tx: Tx, { organisationId }: Of, id: string): Promise<unknown> {
  return (await tx.episode.findFirst({ where: { id, organisationId }, select: { caseMix: true } }))?.caseMix ?? {};
}

/** By which name and edition a measure of the organisation goes. */
export async function measureOf(tx: Tx, { organisationId }: Of, id: string): Promise<{ slug: string; edition: number } | null> {
  return tx.measure.findFirst({ where: { id, organisationId }, select: { slug: true, edition: true } });
}

/** Whether a session of these days is counted whose scores all came by a link. */
export async function answeredByLinkAlone(tx: Tx, { organisationId }: Of, episodeId: string, { from, before }: { from: Day; before: Day }): Promise<boolean> {
  const [found] = await tx.$queryRaw<[{ is: boolean }]>`
    select exists (
      select from care_session c join score s on s.episode_id = c.episode_id and s.held_on = c.held_on
      where c.organisation_id = ${organisationId}::uuid and c.episode_id = ${episodeId}::uuid and c.counted and c.held_on >= ${from}::date and c.held_on < ${before}::date
      group by c.id having bool_and(s.origin = 'by_link')
    ) as is`;
  return found.is;
}
