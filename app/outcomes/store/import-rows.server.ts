import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";

type Row = { row: number; cells: string[] };

const shown = 8;

/** The first rows below the columns' names, of an own import. */
export async function firstRowsOf({ organisationId, personId: clinicianId }: Viewer, importId: string): Promise<Row[]> {
  const rows = await db().importRow.findMany({ where: { importId, organisationId, import: { clinicianId } }, orderBy: { number: "asc" }, take: shown });
  return rows.map(({ number, cells }) => ({ row: number, cells }));
}

/** So many letters are sent to the database at once: larger texts lie where garbage is seldom collected. */
const batchLetters = 32_000;

/** Keeps rows in batches, as they come: memory holds one batch. `tell` hears how many are kept. */
export async function keepRows(viewer: Viewer, importId: string, read: AsyncIterable<Row[]>, tell: (kept: number) => void): Promise<void> {
  let kept = 0;
  let batch = new Batch();
  for await (const rows of read) {
    for (const row of rows) batch.add(row);
    if (batch.letters < batchLetters) continue;
    await keepBatch(viewer, importId, batch);
    tell((kept += batch.size));
    batch = new Batch();
  }
  if (batch.size > 0) await keepBatch(viewer, importId, batch);
}

async function keepBatch({ organisationId }: Viewer, importId: string, batch: Batch): Promise<void> {
  await db().$executeRaw`
    insert into import_row (organisation_id, import_id, number, cells)
    select ${organisationId}::uuid, ${importId}::uuid, given.number, given.cells::text[]
    from unnest(${batch.numbers}::int[], ${batch.cells}::text[]) as given (number, cells)`;
}

/**
 * Rows as the database reads them, in two texts: what stands between here and there looks at every element of an array,
 * copies it several times, and leaves all of that in memory until a file of a million rows has passed.
 */
class Batch {
  size = 0;
  letters = 0;
  private rows: number[] = [];
  private literals: string[] = [];

  add({ row, cells }: Row): void {
    const literal = arrayInArray(cells);
    this.rows.push(row);
    this.literals.push(literal);
    this.size += 1;
    this.letters += literal.length;
  }

  get numbers(): string {
    return `{${this.rows.join(",")}}`;
  }

  get cells(): string {
    return `{${this.literals.join(",")}}`;
  }
}

/** As PostgreSQL writes an array of texts that is itself a text in an array. */
const arrayInArray = (cells: string[]) => `"{${cells.map((cell) => (plain.test(cell) ? cell : quoted(cell))).join(",")}}"`;

/** Needs no quotation marks, each of which is several letters on the way; a word may be NULL. */
const plain = /^[0-9.:/-]+$|^(?!null$)[\w.:/-]+$/i;
const quoted = (cell: string) => `\\"${cell.replace(/[\\"]/g, "\\\\\\$&")}\\"`;
