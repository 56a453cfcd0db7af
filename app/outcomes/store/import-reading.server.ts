import type { Viewer } from "~/accounts";
import { db, transaction } from "~/platform/db.server";
import type { FileColumn } from "../import/model";
import { ownImports } from "./imports.server";

/** While a file is being read; a reading that ended knows its columns. */
const unread = { state: "staged", columns: { equals: [] } } as const;

/** The import that this key has made before and that was read to its end. */
export async function importOfKey(viewer: Viewer, key: string): Promise<string | null> {
  const found = await db().outcomeImport.findFirst({ where: { key, ...ownImports(viewer), NOT: unread }, select: { id: true } });
  return found?.id ?? null;
}

/** A place for the rows. Of two readings with one key the later counts; null where the key is another's or has made an import. */
export async function beginReading(viewer: Viewer, { key, fileName }: { key: string; fileName: string }): Promise<string | null> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`outcome-import:${key}`}, 0))::text`;
    await tx.outcomeImport.deleteMany({ where: { key, ...ownImports(viewer), ...unread } });
    if (await tx.outcomeImport.findUnique({ where: { key }, select: { id: true } })) return null;
    const made = await tx.outcomeImport.create({ data: { key, fileName, columns: [], rowCount: 0, ...ownImports(viewer) }, select: { id: true } });
    return made.id;
  });
}

/** From here on the file is one of the viewer's. Answers false where a later reading took its place. */
export async function endReading(viewer: Viewer, id: string, { columns, rowCount }: { columns: FileColumn[]; rowCount: number }): Promise<boolean> {
  return (await db().outcomeImport.updateMany({ where: { id, ...ownImports(viewer), ...unread }, data: { columns, rowCount } })).count > 0;
}

/** Answers false where a later reading had taken its place, and its rows with it. */
export async function giveUpReading(viewer: Viewer, id: string): Promise<boolean> {
  return (await db().outcomeImport.deleteMany({ where: { id, ...ownImports(viewer), ...unread } })).count > 0;
}
