import type { Viewer } from "~/accounts";
import { type Tx, db, transaction } from "~/platform/db.server";
import type { FileColumn } from "../import/model";
import { workMs } from "../import/work-ms";
import { ownImports } from "./imports.server";

/** While a file is being read; a reading that ended knows its columns. */
const unread = { state: "staged", columns: { equals: [] } } as const;

/** The import that this key has made before and that was read to its end. */
export async function importOfKey(viewer: Viewer, key: string): Promise<string | null> {
  const found = await db().outcomeImport.findFirst({ where: { key, ...ownImports(viewer), NOT: unread }, select: { id: true } });
  return found?.id ?? null;
}

type Given = { fileName: string; sheet: string | null; columns: FileColumn[]; rowCount: number };

/** The viewer's own files of the same name with as many rows: this one may be among them. */
const alike = (viewer: Viewer, { fileName, sheet, rowCount }: Given) => ({ state: "staged", fileName, sheet, rowCount, ...ownImports(viewer) }) as const;

/**
 * A place for the rows. Of two readings with one key the later counts. "full" where the viewer has `most` other files that
 * wait and none of them may be this one, null where the key is another's or has made an import.
 */
export async function beginReading(viewer: Viewer, { key, ...given }: Given & { key: string }, most: number): Promise<{ id: string } | "full" | null> {
  return transaction(async (tx) => {
    await lockReadingsOf(tx, viewer);
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`outcome-import:${key}`}, 0))::text`;
    await tx.outcomeImport.deleteMany({ where: { key, ...ownImports(viewer), ...unread } });
    if (await tx.outcomeImport.findUnique({ where: { key }, select: { id: true } })) return null;
    if ((await tx.outcomeImport.count({ where: { state: "staged", ...ownImports(viewer), NOT: alike(viewer, given) } })) >= most) return "full";
    return tx.outcomeImport.create({ data: { key, fileName: given.fileName, sheet: given.sheet, columns: [], rowCount: 0, ...ownImports(viewer) }, select: { id: true } });
  }, workMs);
}

/**
 * From here on the file is one of the viewer's. Where the same one waited already, cell by cell, that one goes on and this
 * reading is dropped: answers its id. "full" where it is another and `most` wait, null where a later reading took its place.
 */
export async function endReading(viewer: Viewer, id: string, given: Given, most: number): Promise<{ id: string } | "full" | null> {
  return transaction(async (tx) => {
    await lockReadingsOf(tx, viewer);
    const own = { id, ...ownImports(viewer), ...unread };
    if ((await tx.outcomeImport.count({ where: own })) === 0) return null;
    const same = await sameAs(tx, viewer, id, given);
    if (same) {
      await tx.outcomeImport.deleteMany({ where: own });
      await tx.outcomeImport.updateMany({ where: { id: same, ...ownImports(viewer) }, data: { createdAt: new Date() } });
      return { id: same };
    }
    if ((await tx.outcomeImport.count({ where: { state: "staged", ...ownImports(viewer), NOT: unread } })) >= most) {
      await tx.outcomeImport.deleteMany({ where: own });
      return "full";
    }
    await tx.outcomeImport.updateMany({ where: own, data: { columns: given.columns, rowCount: given.rowCount } });
    return { id };
  }, workMs);
}

/** The viewer's file that waits and has the same name, the same columns by name and order, and in every row the same cells as this one. */
async function sameAs(tx: Tx, viewer: Viewer, id: string, given: Given): Promise<string | null> {
  const names = given.columns.map(({ name }) => name).join("\n");
  const found = await tx.outcomeImport.findMany({ where: { ...alike(viewer, given), NOT: unread }, select: { id: true, columns: true }, orderBy: { id: "asc" } });
  for (const other of found.filter(({ columns }) => (columns as unknown as FileColumn[]).map(({ name }) => name).join("\n") === names)) {
    const [{ differ }] = await tx.$queryRaw<[{ differ: boolean }]>`
      select exists (
        select from import_row given
        left join import_row here on here.import_id = ${other.id}::uuid and here.organisation_id = given.organisation_id and here.number = given.number
        where given.import_id = ${id}::uuid and given.organisation_id = ${viewer.organisationId}::uuid and here.cells is distinct from given.cells
      ) as differ`;
    if (!differ) return other.id;
  }
  return null;
}

/** What waits of a person's files is counted and compared by one reading at a time. */
async function lockReadingsOf(tx: Tx, { organisationId, personId }: Viewer): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`outcome-imports:${organisationId}:${personId}`}, 0))::text`;
}

/** Answers false where a later reading had taken its place, and its rows with it. */
export async function giveUpReading(viewer: Viewer, id: string): Promise<boolean> {
  return (await db().outcomeImport.deleteMany({ where: { id, ...ownImports(viewer), ...unread } })).count > 0;
}
