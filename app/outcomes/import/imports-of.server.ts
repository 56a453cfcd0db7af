import type { Viewer } from "~/accounts";
import { allOwnImports } from "../store/imports.server";
import type { ImportLine } from "./model";

/** The viewer's own imports, the newest first; `at` is when it was last given, imported or undone. */
export async function importsOf(viewer: Viewer): Promise<ImportLine[]> {
  return (await allOwnImports(viewer)).map(({ id, fileName, sheet, state, rowCount, check, createdAt, committedAt, undoneAt }) => ({
    id,
    fileName,
    sheet,
    state,
    at: undoneAt ?? committedAt ?? createdAt,
    rowCount,
    check: check && { scores: check.scores, clients: check.clients },
  }));
}
