import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { mergesOf } from "./client-merges.server";
import { cell, codeIn } from "./import-cells.server";
import { joinedInto } from "./removed-episodes.server";

/** Where a file's client code and number of an episode stand now. */
type Stands = { code: string; number: number; to_code: string; to_number: number };

/**
 * Reads codes that were merged as one client's in `read_row`: a file names episodes as its source does, which is as they were
 * before the first merge. One that the source has begun since cannot be told from the others and does not come in.
 */
export async function readMerged(tx: Tx, { organisationId, personId: clinicianId }: Viewer, clientColumn: number): Promise<void> {
  const merges = (await mergesOf({ organisationId, clinicianId }, tx)).toReversed();
  if (merges.length === 0) return;
  const named = new Map<string, { code: string; number: number; id: string }[]>();
  for (const { places, fromCode, intoCode } of merges) {
    for (const code of [fromCode, intoCode]) if (!named.has(code)) named.set(code, places.filter((place) => place.code === code));
  }
  const joined = await joinedInto({ organisationId, clinicianId }, tx);
  const standsIn = (id: string): string => (joined.has(id) ? standsIn(joined.get(id)!) : id);
  const before = [...named.values()].flat().map((place) => ({ ...place, id: standsIn(place.id) }));
  const stands = await tx.$queryRaw<Stands[]>`
    select b.code, b.number, e.client_code as to_code, e.number as to_number
    from jsonb_to_recordset(${JSON.stringify(before)}::jsonb) as b (id uuid, code text, number int)
    join episode e on e.id = b.id and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${clinicianId}::uuid`;
  const known = Prisma.sql`jsonb_to_recordset(${JSON.stringify(stands)}::jsonb) as k (code text, number int, to_code text, to_number int)`;
  await tx.$executeRaw`
    update read_row r set problem_column = ${clientColumn}, problem = format('%s was merged with another code, and which of the client''s episodes episode %s of the file is nobody can tell. Split the two first, or enter it by hand.', r.client, r.episode_number)
    where r.problem is null and r.client = any(${[...named.keys()]}::text[]) and not exists (select from ${known} where k.code = r.client and k.number = r.episode_number)`;
  await tx.$executeRaw`
    update read_row r set client = k.to_code, episode_number = k.to_number from ${known}
    where r.problem is null and r.client = k.code and r.episode_number = k.number and (k.to_code, k.to_number) <> (k.code, k.number)`;
}

/** Codes of an own file that are read as another, and as which; the first ten. */
export async function mergedIn({ organisationId, personId: clinicianId }: Viewer, importId: string, { column, prefix }: { column: number; prefix: string }): Promise<{ code: string; readAs: string }[]> {
  const into = new Map((await mergesOf({ organisationId, clinicianId })).map(({ fromCode, intoCode }) => [fromCode, intoCode] as const));
  if (into.size === 0) return [];
  const found = await db().$queryRaw<{ code: string }[]>`
    select distinct ${prefix}::text || ${codeIn(cell(column))} as code from import_row r
    where r.import_id = ${importId}::uuid and r.organisation_id = ${organisationId}::uuid and ${prefix}::text || ${codeIn(cell(column))} = any(${[...into.keys()]}::text[])
    order by 1 limit 10`;
  const last = (code: string, steps = 0): string => (into.has(code) && steps < into.size ? last(into.get(code)!, steps + 1) : code);
  return found.map(({ code }) => ({ code, readAs: last(code) }));
}
