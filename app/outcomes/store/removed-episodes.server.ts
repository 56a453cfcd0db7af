import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import type { CareScope } from "./care-episode.server";

const { sql, raw } = Prisma;

/** What goes with an episode and is kept, by its tables. Forms that were not answered and are over are not; one that asks about risk keeps the episode here. */
const kept = ["score", "care_session", "episode_pause", "plan_change", "case_review", "imported_episode"] as const;

const own = ({ organisationId, clinicianId }: CareScope) => sql`organisation_id = ${organisationId}::uuid and clinician_id = ${clinicianId}::uuid`;

/** Why an episode has to stay, as far as it holds more than its clinician typed. */
export type Holds = { file: boolean; answers: boolean; asked: boolean; open: boolean; alerts: boolean; merged: boolean };

export async function heldBy(tx: Tx, { organisationId }: CareScope, id: string): Promise<Holds> {
  const [found] = await tx.$queryRaw<[Holds]>`
    select exists (select from imported_episode where episode_id = ${id}::uuid) or exists (select from score where episode_id = ${id}::uuid and origin = 'imported') as file,
      exists (select from score where episode_id = ${id}::uuid and origin in ('in_room', 'by_link')) or exists (select from administration where episode_id = ${id}::uuid and submitted_at is not null) as answers,
      exists (select from administration a join administered_measure g on g.administration_id = a.id join measure m on m.organisation_id = g.organisation_id and m.id = g.measure_id
        where a.episode_id = ${id}::uuid and (m.definition -> 'form' ->> 'riskItem') is not null) as asked,
      exists (select from administration where episode_id = ${id}::uuid and submitted_at is null and cancelled_at is null and expires_at > now()) as open,
      exists (select from risk_alert where episode_id = ${id}::uuid) as alerts,
      exists (select from client_merge where organisation_id = ${organisationId}::uuid and split_at is null
        and jsonb_path_exists(episodes, '$[*] ? (@.id == $id)', jsonb_build_object('id', ${id}::text))) as merged`;
  return found;
}

/** Of an episode that is held: takes it off, with what hangs on it, kept as it was. `went`: how it became one with another. */
export async function takeOff(tx: Tx, scope: CareScope, id: string, went?: { mergeId: string; intoId: string; moved: Moved }): Promise<void> {
  const parts = kept.map((table) => sql`${table}::text, (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${raw(table)} t where t.episode_id = e.id)`);
  await tx.$executeRaw`
    insert into removed_episode (id, organisation_id, clinician_id, client_code, rows, merge_id, into_id, moved)
    select e.id, e.organisation_id, e.clinician_id, e.client_code, jsonb_build_object('episode', jsonb_build_array(to_jsonb(e)), ${Prisma.join(parts)}),
      ${went?.mergeId ?? null}::uuid, ${went?.intoId ?? null}::uuid, ${went ? JSON.stringify(went.moved) : null}::jsonb
    from episode e where e.id = ${id}::uuid and ${own(scope)}`;
  await tx.$executeRaw`delete from episode where id = ${id}::uuid and ${own(scope)}`;
}

export type Removed = { clientCode: string; number: number; closed: boolean };

/** One that its clinician took off and that can be put back; null where there is none. */
export async function removedOne(scope: CareScope, id: string, tx: Tx = db()): Promise<Removed | null> {
  const [found] = await tx.$queryRaw<Removed[]>`
    select client_code as "clientCode", (rows -> 'episode' -> 0 ->> 'number')::int as number, (rows -> 'episode' -> 0 ->> 'closed')::boolean as closed
    from removed_episode where id = ${id}::uuid and merge_id is null and ${own(scope)}`;
  return found ?? null;
}

/** Puts its own row back, and what went with it. */
export async function putBack(tx: Tx, scope: CareScope, id: string, place?: { code: string; number: number }): Promise<void> {
  const at = place ? sql`|| jsonb_build_object('client_code', ${place.code}::text, 'number', ${place.number}::int)` : Prisma.empty;
  const stands = sql`select rows from removed_episode where id = ${id}::uuid and ${own(scope)}`;
  await tx.$executeRaw`insert into episode select r.* from (${stands}) as k cross join lateral jsonb_populate_record(null::episode, (k.rows -> 'episode' -> 0) ${at}) as r`;
  for (const table of kept) {
    await tx.$executeRaw`insert into ${raw(table)} select r.* from (${stands}) as k cross join lateral jsonb_populate_recordset(null::${raw(table)}, k.rows -> ${table}::text) as r`;
  }
  await tx.$executeRaw`delete from removed_episode where id = ${id}::uuid and ${own(scope)}`;
}

/** Everybody's that their clinicians took off before this moment: they cannot be put back any more. */
export async function unsafeForgetRemovedBefore(moment: Date): Promise<void> {
  await db().removedEpisode.deleteMany({ where: { removedAt: { lt: moment }, mergeId: null } });
}

const ids = z.array(z.uuid());
const movedSchema = z.object({
  score: ids,
  care_session: ids,
  episode_pause: ids,
  plan_change: ids,
  case_review: ids,
  administration: ids,
  risk_alert: ids,
  /** Of the sessions that went over, those that were counted. */
  counted: ids,
  /** What the other's own row was before, and what it became. */
  before: z.object({ sessions: z.number().int().nullable(), startedOn: z.string().nullable(), caseMix: z.record(z.string(), z.string()) }),
  after: z.object({ sessions: z.number().int().nullable(), startedOn: z.string().nullable(), caseMix: z.record(z.string(), z.string()) }),
});

export type Moved = z.output<typeof movedSchema>;
/** Tables of what goes over into the other. */
export const goesOver = ["score", "care_session", "episode_pause", "plan_change", "case_review", "administration", "risk_alert"] as const satisfies readonly (keyof Moved)[];

/** Those that one merge made one with others. */
export async function joinedBy(tx: Tx, { organisationId, clinicianId }: CareScope, mergeId: string): Promise<{ id: string; intoId: string; moved: Moved; sessions: number | null }[]> {
  const rows = await tx.$queryRaw<{ id: string; intoId: string; moved: unknown; sessions: number | null }[]>`
    select id, into_id as "intoId", moved, (rows -> 'episode' -> 0 ->> 'sessions')::int as sessions
    from removed_episode where merge_id = ${mergeId}::uuid and organisation_id = ${organisationId}::uuid and clinician_id = ${clinicianId}::uuid`;
  return rows.map((row) => ({ ...row, moved: movedSchema.parse(row.moved) }));
}

/** In which episode one stands now that was made one with another, by its id. */
export async function joinedInto({ organisationId, clinicianId }: CareScope, tx: Tx = db()): Promise<Map<string, string>> {
  const rows = await tx.removedEpisode.findMany({ where: { organisationId, clinicianId, intoId: { not: null } }, select: { id: true, intoId: true } });
  return new Map(rows.map(({ id, intoId }) => [id, intoId!]));
}
