import type { Viewer } from "~/accounts";
import { type Result, done, missing } from "~/core/result";
import { removeStaged } from "../store/imports.server";

/** Gives up a file that was not imported: its rows are deleted. */
export async function discardImport(viewer: Viewer, importId: string): Promise<Result<void>> {
  return (await removeStaged(viewer, importId)) ? done(undefined) : missing("This file is not one of yours that waits to be imported.");
}
