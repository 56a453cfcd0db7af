import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { cellsInWords } from "../import/without-cells";
import { ownImports } from "./imports.server";

const { sql } = Prisma;

/** `column` is its number, 1 the first; null where it is the whole row. */
export type LeftOutCell = { row: number; column: number | null; what: "refused" | "repeats" | "no score"; reason: string };

const atOnce = 5000;

const leftOut = sql`
  select row, "column", case verdict when 'refused' then 'refused' else 'repeats' end as what,
    case when verdict = 'refused' then reason when first_row is null then 'It is here already.' else format('Row %s has it already.', first_row) end as reason
  from judged_score where verdict <> 'incoming'
  union all
  select row, null, 'no score', 'There is no score in this row.' from read_row where not has_score`;

/** Everything that `read_row` and `judged_score` leave out, in the file's order. */
export async function* leftOutCells(tx: Tx): AsyncGenerator<LeftOutCell> {
  await tx.$executeRaw`
    declare left_out no scroll cursor for ${leftOut} order by 1, 2`;
  for (;;) {
    const cells = await tx.$queryRaw<LeftOutCell[]>`fetch 5000 from left_out`;
    yield* cells;
    if (cells.length < atOnce) return;
  }
}

/** The reason without what it quotes from the file, as `reasonWithoutCell` says it. */
const withoutCell = (reason: Prisma.Sql) =>
  cellsInWords.reduce((words, [naming, without]) => sql`regexp_replace(${words}, ${naming.source.replaceAll("[\\s\\S]", ".")}, ${without.replace(/\$(\d)/g, "\\$1")})`, reason);

/** Keeps for an import that comes in what stays out of it, without what stood in the file. */
export async function keepLeftOut(tx: Tx, { organisationId }: Viewer, importId: string): Promise<void> {
  await tx.$executeRaw`
    insert into import_left_out (organisation_id, import_id, number, row, "column", what, reason)
    select ${organisationId}::uuid, ${importId}::uuid, row_number() over (order by row, "column"), row, "column", what, ${withoutCell(sql`reason`)}
    from (${leftOut}) as cells`;
}

export const hasLeftOut = async (viewer: Viewer, importId: string): Promise<boolean> => (await db().importLeftOut.count({ where: { importId, number: 1, import: ownImports(viewer) } })) > 0;

/** The same in its order. */
export async function* keptLeftOut(tx: Tx, viewer: Viewer, importId: string): AsyncGenerator<LeftOutCell> {
  for (let from = 0; ; from += atOnce) {
    const cells = await tx.importLeftOut.findMany({ where: { importId, number: { gt: from, lte: from + atOnce }, import: ownImports(viewer) }, orderBy: { number: "asc" }, select: { row: true, column: true, what: true, reason: true } });
    yield* cells as LeftOutCell[];
    if (cells.length < atOnce) return;
  }
}
