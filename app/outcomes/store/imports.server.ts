import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import type { Mapping } from "../import/mapping";
import type { Check, ComesIn, FileColumn } from "../import/model";

/** A clinician's own imports, in the organisation that they are signed in to. */
export const ownImports = ({ organisationId, personId: clinicianId }: Viewer) => ({ organisationId, clinicianId });

/** While a file is being read its columns are not known yet, and no page shows it. */
const read = { NOT: { columns: { equals: [] } } };

const shown = { id: true, fileName: true, sheet: true, state: true, columns: true, rowCount: true, mapping: true, counts: true, createdAt: true, committedAt: true, undoneAt: true } as const;

type Row = Prisma.OutcomeImportGetPayload<{ select: typeof shown }>;

/** An earlier release may have written it, without what it did not know. */
const withDefaults = <T>(defaults: Partial<T>, kept: Prisma.JsonValue): T => ({ ...defaults, ...(kept as T) });

const checkIn = (counts: Prisma.JsonValue) => {
  if (counts === null) return null;
  const check = { ...(counts as Record<string, Prisma.JsonValue>) };
  delete check.comesIn;
  return withDefaults<Check>({ firstDay: null, lastDay: null, closedBefore: 0, seal: "", refusedScores: 0, repeats: [], blankRows: 0, blanks: [], lateClients: 0, emptied: [] }, check);
};

/** It stands beside the check for as long as the file waits. */
const comesInOf = (counts: Prisma.JsonValue) => (counts as { comesIn?: ComesIn } | null)?.comesIn ?? null;

/** What the columns of type Json hold is what this file has written into them. */
const withShapes = ({ columns, mapping, counts, ...rest }: Row) => ({
  ...rest,
  columns: columns as unknown as FileColumn[],
  mapping: mapping === null ? null : withDefaults<Mapping>({ codePrefix: "", datesAreSessions: null }, mapping),
  check: checkIn(counts),
  comesIn: comesInOf(counts),
});

export type ImportRecord = ReturnType<typeof withShapes>;

export async function ownImport(viewer: Viewer, id: string, tx: Tx = db()): Promise<ImportRecord | null> {
  const found = await tx.outcomeImport.findFirst({ where: { id, ...ownImports(viewer), ...read }, select: shown });
  return found && withShapes(found);
}

/** Whether there is such an import of the viewer's, read to its end or not. */
export async function isOwnImport(viewer: Viewer, id: string): Promise<boolean> {
  return (await db().outcomeImport.count({ where: { id, ...ownImports(viewer) } })) > 0;
}

/** The newest first; without what was read of their columns, which is long. */
export async function allOwnImports(viewer: Viewer): Promise<Omit<ImportRecord, "columns" | "mapping" | "comesIn">[]> {
  const found = await db().outcomeImport.findMany({ where: { ...ownImports(viewer), ...read }, omit: { columns: true, mapping: true }, orderBy: { createdAt: "desc" } });
  return found.map(({ counts, ...rest }) => ({ ...rest, check: checkIn(counts) }));
}

/** Nobody else changes this import, or reads it to change it, until the transaction ends; null where somebody does, or it is not there. */
export async function lockImport(tx: Tx, viewer: Viewer, id: string): Promise<ImportRecord | null> {
  const locked = await tx.$queryRaw<unknown[]>`
    select 1 from outcome_import
    where id = ${id}::uuid and organisation_id = ${viewer.organisationId}::uuid and clinician_id = ${viewer.personId}::uuid
    for update skip locked`;
  return locked.length > 0 ? ownImport(viewer, id, tx) : null;
}

/** Imports and their undoing change the same episodes, so a clinician's come one after the other. Answers false where one is under way. */
export async function holdEpisodesOf(tx: Tx, { organisationId, personId }: Viewer): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`outcomes:${organisationId}:${personId}`}, 0)) as held`;
  return lock!.held;
}

/** A mapping that was changed has not been checked. */
export async function keepMapping(tx: Tx, viewer: Viewer, id: string, mapping: Mapping): Promise<void> {
  await tx.outcomeImport.updateMany({ where: { id, state: "staged", ...ownImports(viewer) }, data: { mapping, counts: Prisma.DbNull } });
}

export async function keepCheck(tx: Tx, viewer: Viewer, id: string, { check, comesIn }: { check: Check; comesIn: ComesIn }): Promise<void> {
  await tx.outcomeImport.updateMany({ where: { id, ...ownImports(viewer) }, data: { counts: { ...check, comesIn } } });
}

/** Answers whether there was one that had not been imported. */
export async function removeStaged(viewer: Viewer, id: string): Promise<boolean> {
  return (await db().outcomeImport.deleteMany({ where: { id, state: "staged", ...ownImports(viewer) } })).count > 0;
}

/** Whether there is such an import, whoever's it is. */
export async function unsafeIsImport(id: string): Promise<boolean> {
  return (await db().outcomeImport.count({ where: { id } })) > 0;
}

/** Everybody's files that were given before this moment and came to nothing; answers how many. */
export async function unsafeRemoveStagedBefore(moment: Date): Promise<number> {
  return (await db().outcomeImport.deleteMany({ where: { state: "staged", createdAt: { lt: moment } } })).count;
}
