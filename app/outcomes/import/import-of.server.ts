import type { Viewer } from "~/accounts";
import { firstRowsOf } from "../store/import-rows.server";
import { ownImport } from "../store/imports.server";
import type { Mapping } from "./mapping";
import type { Check, ComesIn, FileColumn, ImportLine } from "./model";

export type StagedImport = {
  id: string;
  fileName: string;
  sheet: string | null;
  state: ImportLine["state"];
  at: Date;
  columns: FileColumn[];
  /** Rows below the columns' names, blank ones left out. */
  rowCount: number;
  /** The first rows, as they stand in the file; identifying cells are empty. None once the import was committed. */
  firstRows: { row: number; cells: string[] }[];
  /** As it was last said; null before that. */
  mapping: Mapping | null;
  /** What the last check found; null where the mapping changed since, and of a committed import what came of it. */
  check: Check | null;
  comesIn: ComesIn | null;
};

/** One of the viewer's own files, or null. */
export async function importOf(viewer: Viewer, importId: string): Promise<StagedImport | null> {
  const found = await ownImport(viewer, importId);
  if (!found) return null;
  const { id, fileName, sheet, state, columns, rowCount, mapping, check, comesIn, createdAt } = found;
  return { id, fileName, sheet, state, at: createdAt, columns, rowCount, firstRows: await firstRowsOf(viewer, id), mapping, check, comesIn };
}
