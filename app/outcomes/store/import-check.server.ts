import type { Viewer } from "~/accounts";
import type { Tx } from "~/platform/db.server";
import type { Check, ComesIn, Refusal } from "../import/model";
import type { Reading } from "../import/reading";
import { firstOfWhatComesIn } from "./import-comes-in.server";
import { countEmptied } from "./import-empty.server";
import { lateClients } from "./import-late.server";

/** So many rows of each kind are listed; the others are counted. */
const listed = 100;

type Judged = { row: number; column: number; reason: string };

/**
 * What `read_row`, `judged_score` and `episode_change` amount to, and one number for the verdicts on all scores. `names`
 * are the columns' names, in the file's order.
 */
export async function countJudged(tx: Tx, names: string[], reading: Reading): Promise<{ counts: Omit<Check, "seal">; comesIn: ComesIn; verdicts: string }> {
  const { scores, items } = reading;
  const inRows = new Set(scores.map(({ column }) => column)).size + items.length === 1;
  const [found] = await tx.$queryRaw<(Omit<Check, "refusals" | "repeats" | "blanks" | "emptied" | "seal"> & { verdicts: string })[]>`
    select
      count(*) filter (where verdict = 'incoming')::int as scores,
      count(distinct client_code) filter (where verdict = 'incoming')::int as clients,
      (min(held_on) filter (where verdict = 'incoming'))::text as "firstDay",
      (max(held_on) filter (where verdict = 'incoming'))::text as "lastDay",
      count(*) filter (where verdict = 'repeated')::int as repeated,
      count(*) filter (where verdict = 'refused')::int as refused,
      count(*) filter (where verdict = 'refused' and measure_id is not null and not ${inRows})::int as "refusedScores",
      (select count(*)::int from read_row where not has_score) as "blankRows",
      (select count(*)::int from episode_change where episode_id is null) as "newEpisodes",
      (select count(*)::int from episode_change where episode_id is not null) as "changedEpisodes",
      (select count(*)::int from episode_change where closed and was_closed is not true) as "closedEpisodes",
      (select count(*)::int from episode_change where closed and was_closed) as "closedBefore",
      ${lateClients} as "lateClients",
      coalesce(bit_xor(hashint8extended(row * 16384::bigint + "column", ascii(substr(verdict, 3, 1)))), 0)::text as verdicts
    from judged_score`;
  const { verdicts, ...counts } = found!;
  const told = ({ row, column, reason }: Judged): Refusal => ({ row, column: names[column - 1] ?? null, reason });
  const refusals = await tx.$queryRaw<Judged[]>`
    select row, "column", reason from judged_score where verdict = 'refused' order by row, "column" limit ${listed}`;
  const repeats = await tx.$queryRaw<Judged[]>`
    select row, "column", case when first_row is null then 'It is here already.' else format('Row %s has it already.', first_row) end as reason
    from judged_score where verdict = 'repeated' order by row, "column" limit ${listed}`;
  const blanks = await tx.$queryRaw<{ row: number }[]>`select row from read_row where not has_score order by row limit ${listed}`;
  return { counts: { ...counts, refusals: refusals.map(told), repeats: repeats.map(told), blanks: blanks.map(({ row }) => row), emptied: await countEmptied(tx, reading) }, comesIn: await firstOfWhatComesIn(tx, reading, listed), verdicts };
}

/** The same for the same mapping, as it is kept, and the same findings. */
export async function sealOf(tx: Tx, { organisationId }: Viewer, importId: string, found: unknown): Promise<string> {
  const [made] = await tx.$queryRaw<{ seal: string }[]>`
    select encode(sha256(convert_to(jsonb_build_array(mapping, ${JSON.stringify(found)}::jsonb)::text, 'utf8')), 'hex') as seal
    from outcome_import where id = ${importId}::uuid and organisation_id = ${organisationId}::uuid`;
  return made!.seal;
}
