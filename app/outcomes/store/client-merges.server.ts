import { z } from "zod";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import type { CareScope } from "./care-episode.server";

const placesSchema = z.array(z.object({ id: z.uuid(), code: z.string(), number: z.number().int() }));

/** Where an episode stands, or stood: whose it is and which of theirs. */
export type Place = z.output<typeof placesSchema>[number];

export type Merge = { id: string; fromCode: string; intoCode: string; mergedAt: Date; /** Of every episode of both, as it was before. */ places: Place[] };

/** Merges that are not split, the latest first. */
export async function mergesOf({ organisationId, clinicianId }: CareScope, tx: Tx = db()): Promise<Merge[]> {
  const rows = await tx.clientMerge.findMany({ where: { organisationId, clinicianId, splitAt: null }, orderBy: [{ mergedAt: "desc" }, { id: "desc" }] });
  return rows.map(({ episodes, ...row }) => ({ ...row, places: placesSchema.parse(episodes) }));
}

/** The code that this one is read as, along every merge; null where it stands for itself. */
export async function mergedInto(tx: Tx, scope: CareScope, code: string): Promise<string | null> {
  const into = new Map((await mergesOf(scope, tx)).map(({ fromCode, intoCode }) => [fromCode, intoCode] as const));
  let at = code;
  for (let steps = 0; into.has(at) && steps <= into.size; steps++) at = into.get(at)!;
  return at === code ? null : at;
}

export async function addMerge(tx: Tx, { organisationId, clinicianId }: CareScope, { fromCode, intoCode, places }: Pick<Merge, "fromCode" | "intoCode" | "places">): Promise<string> {
  const { id } = await tx.clientMerge.create({ data: { organisationId, clinicianId, fromCode, intoCode, episodes: places satisfies Prisma.InputJsonArray }, select: { id: true } });
  return id;
}

export async function endMerge(tx: Tx, { organisationId, clinicianId }: CareScope, id: string): Promise<void> {
  await tx.clientMerge.updateMany({ where: { id, organisationId, clinicianId, splitAt: null }, data: { splitAt: new Date() } });
}

/** When each of these codes' episodes began, as far as anybody knows: by their first day, else their first score, else as they came in. */
export async function placesByStart(tx: Tx, { organisationId, clinicianId }: CareScope, codes: string[]): Promise<(Place & { closed: boolean })[]> {
  return tx.$queryRaw<(Place & { closed: boolean })[]>`
    select e.id, e.client_code as code, e.number, e.closed
    from episode e
    where e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${clinicianId}::uuid and e.client_code = any(${codes}::text[])
    order by coalesce(e.started_on, (select min(s.held_on) from score s where s.episode_id = e.id), e.ended_on, e.created_at::date), e.number, e.created_at, e.id`;
}

/** Gives episodes their codes and numbers, all at once: none has the place of another on the way. */
export async function putPlaces(tx: Tx, { organisationId, clinicianId }: CareScope, places: Place[]): Promise<void> {
  const ids = places.map(({ id }) => id);
  const own = Prisma.sql`organisation_id = ${organisationId}::uuid and clinician_id = ${clinicianId}::uuid`;
  await tx.$executeRaw`update episode set number = -number where id = any(${ids}::uuid[]) and ${own}`;
  await tx.$executeRaw`
    update episode e set client_code = p.code, number = p.number
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p (id uuid, code text, number int)
    where e.id = p.id and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${clinicianId}::uuid`;
}
