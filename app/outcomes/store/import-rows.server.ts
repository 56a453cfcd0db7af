import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";

type Row = { row: number; cells: string[] };

const shown = 8;

/** The first rows below the columns' names, of an own import. */
export async function firstRowsOf({ organisationId, personId: clinicianId }: Viewer, importId: string): Promise<Row[]> {
  const rows = await db().importRow.findMany({ where: { importId, organisationId, import: { clinicianId } }, orderBy: { number: "asc" }, take: shown });
  return rows.map(({ number, cells }) => ({ row: number, cells }));
}

/** So many letters are sent to the database at once. */
const batchLetters = 400_000;

/** Keeps rows in batches, as they come: memory holds one batch. */
export async function keepRows(viewer: Viewer, importId: string, rows: AsyncIterable<Row>): Promise<void> {
  let numbers: number[] = [];
  let literals: string[] = [];
  let letters = 0;
  for await (const { row, cells } of rows) {
    const literal = arrayLiteral(cells);
    numbers.push(row);
    literals.push(literal);
    letters += literal.length;
    if (letters < batchLetters) continue;
    await keepBatch(viewer, importId, numbers, literals);
    [numbers, literals, letters] = [[], [], 0];
  }
  if (numbers.length > 0) await keepBatch(viewer, importId, numbers, literals);
}

async function keepBatch({ organisationId }: Viewer, importId: string, numbers: number[], literals: string[]): Promise<void> {
  await db().$executeRaw`
    insert into import_row (organisation_id, import_id, number, cells)
    select ${organisationId}::uuid, ${importId}::uuid, given.number, given.cells::text[]
    from unnest(${numbers}::int[], ${literals}::text[]) as given (number, cells)`;
}

/** As PostgreSQL writes an array of texts. */
const arrayLiteral = (cells: string[]) => `{${cells.map((cell) => `"${cell.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
