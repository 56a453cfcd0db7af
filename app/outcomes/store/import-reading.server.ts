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

type Given = { fileName: string; columns: FileColumn[]; rowCount: number };

/** The viewer's own files of the same name, with as many rows and columns that look alike: one file that was given before. */
const same = (viewer: Viewer, { fileName, columns, rowCount }: Given) => ({ state: "staged", fileName, rowCount, columns: { equals: columns }, ...ownImports(viewer) }) as const;

/**
 * A place for the rows. Of two readings with one key the later counts. "full" where the viewer has `most` other files that
 * wait, null where the key is another's or has made an import.
 */
export async function beginReading(viewer: Viewer, { key, ...given }: Given & { key: string }, most: number): Promise<{ id: string } | "full" | null> {
  return transaction(async (tx) => {
    await lockReadingsOf(tx, viewer);
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`outcome-import:${key}`}, 0))::text`;
    await tx.outcomeImport.deleteMany({ where: { key, ...ownImports(viewer), ...unread } });
    if (await tx.outcomeImport.findUnique({ where: { key }, select: { id: true } })) return null;
    if ((await tx.outcomeImport.count({ where: { state: "staged", ...ownImports(viewer), NOT: same(viewer, given) } })) >= most) return "full";
    return tx.outcomeImport.create({ data: { key, fileName: given.fileName, columns: [], rowCount: 0, ...ownImports(viewer) }, select: { id: true } });
  }, workMs);
}

/** From here on the file is one of the viewer's, in the place of the same one if it waited already. Answers false where a later reading took its place. */
export async function endReading(viewer: Viewer, id: string, given: Given): Promise<boolean> {
  return transaction(async (tx) => {
    await lockReadingsOf(tx, viewer);
    const { count } = await tx.outcomeImport.updateMany({ where: { id, ...ownImports(viewer), ...unread }, data: { columns: given.columns, rowCount: given.rowCount } });
    if (count > 0) await tx.outcomeImport.deleteMany({ where: { ...same(viewer, given), id: { not: id } } });
    return count > 0;
  }, workMs);
}

/** What waits of a person's files is counted and replaced by one reading at a time. */
async function lockReadingsOf(tx: Tx, { organisationId, personId }: Viewer): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`outcome-imports:${organisationId}:${personId}`}, 0))::text`;
}

/** Answers false where a later reading had taken its place, and its rows with it. */
export async function giveUpReading(viewer: Viewer, id: string): Promise<boolean> {
  return (await db().outcomeImport.deleteMany({ where: { id, ...ownImports(viewer), ...unread } })).count > 0;
}
