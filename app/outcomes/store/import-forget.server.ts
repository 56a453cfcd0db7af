import type { Viewer } from "~/accounts";
import type { Tx } from "~/platform/db.server";
import type { Check, FileColumn } from "../import/model";
import type { Mapping } from "../import/mapping";
import { checkWithoutCells, columnsWithoutCells, mappingWithoutCells } from "../import/without-cells";
import { ownImports } from "./imports.server";

/** Of an import that is over: takes away what its columns, mapping and refusals still quote from the file. */
export async function forgetCells(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const found = await tx.outcomeImport.findFirst({ where: { id, ...ownImports(viewer) }, select: { columns: true, mapping: true, counts: true } });
  if (!found) return;
  const columns = columnsWithoutCells(found.columns as unknown as FileColumn[]);
  const mapping = found.mapping && mappingWithoutCells(found.mapping as unknown as Mapping);
  const counts = found.counts && checkWithoutCells(found.counts as unknown as Check);
  await tx.outcomeImport.updateMany({ where: { id, ...ownImports(viewer) }, data: { columns, ...(mapping && { mapping }), ...(counts && { counts }) } });
}
