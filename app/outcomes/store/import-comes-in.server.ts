import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { Change, ComesIn, Incoming } from "../import/model";
import type { Reading } from "../import/reading";

const { sql } = Prisma;

/** One measure of a treatment; `measure_id` is null where no score comes in. */
type OfMeasure = { client: string; number: number; isNew: boolean; measureId: string | null; count: number };

/** What comes in, treatment by treatment, of those that are named. */
const comesInOf = (treatments: Prisma.Sql) => sql`
  select c.client_code as client, c.episode_number as number, c.episode_id is null as "isNew", j.measure_id as "measureId", count(j.row)::int as count
  from ${treatments} as c
  left join judged_score j on j.client_code = c.client_code and j.episode_number = c.episode_number and j.verdict = 'incoming'
  group by c.client_code, c.episode_number, c.episode_id, j.measure_id
  order by c.client_code, c.episode_number, count(j.row) desc, j.measure_id`;

/** What is here and becomes something else, of the treatments that are continued. */
const changed = sql`
  select client_code as client, episode_number as number, what, was as "from", becomes as "to"
  from episode_change
  cross join lateral (
    select * from (values
      (1, 'closed', before ->> 'closed', closed::text),
      (2, 'startedOn', before ->> 'startedOn', started_on::text),
      (3, 'endedOn', before ->> 'endedOn', ended_on::text),
      (4, 'sessions', before ->> 'sessions', sessions::text)
    ) as own (place, what, was, becomes)
    union all
    select 5, key, about_before ->> key, value from jsonb_each_text(about) as said (key, value)
  ) as v
  where episode_id is not null and was is distinct from becomes
  order by client_code, episode_number, place, what`;

/** The first of each, and how many changes there are. */
export async function firstOfWhatComesIn(tx: Tx, reading: Reading, most: number): Promise<ComesIn> {
  const rows = await tx.$queryRaw<OfMeasure[]>`${comesInOf(sql`(select * from episode_change order by client_code, episode_number limit ${most})`)}`;
  const changes = await tx.$queryRaw<Change[]>`${changed} limit ${most}`;
  const [{ count }] = changes.length < most ? [{ count: changes.length }] : await tx.$queryRaw<[{ count: number }]>`select count(*)::int as count from (${changed}) as all_of_them`;
  return { incoming: byTreatment(rows, shortNames(reading)), changed: count, changes };
}

function byTreatment(rows: OfMeasure[], names: ReadonlyMap<string, string>): Incoming[] {
  const treatments = new Map<string, Incoming>();
  for (const { client, number, isNew, measureId, count } of rows) {
    const key = JSON.stringify([client, number]);
    const one = treatments.get(key) ?? { client, number, isNew, scores: [] };
    if (measureId) one.scores.push({ measure: names.get(measureId) ?? "", count });
    treatments.set(key, one);
  }
  return [...treatments.values()];
}

const shortNames = ({ scores, items }: Reading): ReadonlyMap<string, string> => new Map([...scores, ...items].map(({ measure: { id, definition } }) => [id, definition.short]));

const atOnce = 5000;

/** All treatments that the import concerns, a line for each of their measures. */
export async function* allThatComesIn(tx: Tx, reading: Reading): AsyncGenerator<Omit<OfMeasure, "measureId"> & { measure: string }> {
  const names = shortNames(reading);
  await tx.$executeRaw`declare comes_in no scroll cursor for ${comesInOf(sql`episode_change`)}`;
  for (;;) {
    const rows = await tx.$queryRaw<OfMeasure[]>`fetch 5000 from comes_in`;
    for (const { client, number, isNew, measureId, count } of rows) yield { client, number, isNew, count, measure: measureId ? (names.get(measureId) ?? "") : "" };
    if (rows.length < atOnce) return;
  }
}

export async function* allChanges(tx: Tx): AsyncGenerator<Change> {
  await tx.$executeRaw`declare changes no scroll cursor for ${changed}`;
  for (;;) {
    const rows = await tx.$queryRaw<Change[]>`fetch 5000 from changes`;
    yield* rows;
    if (rows.length < atOnce) return;
  }
}
