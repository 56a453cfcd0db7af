import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { ownImport, removeStaged, unsafeIsImport } from "../store/imports.server";
import { inTurn } from "./in-turn.server";

/** Of a file that was thrown away already, or waited for a day. */
export const gone = "That file is not here any more. Nothing of it had come in.";

/** Gives up a file that was not imported: its rows are deleted. A second time says that it is gone. */
export async function discardImport(viewer: Viewer, importId: string): Promise<Result<void>> {
  const removed = await inTurn(viewer, async () => done(await removeStaged(viewer, importId)));
  if (!removed.ok) return removed;
  if (removed.value) return done(undefined);
  if (await ownImport(viewer, importId)) return refused("This file was imported before, so it cannot be thrown away.");
  return (await unsafeIsImport(importId)) ? missing("This file is not one of yours that waits to be imported.") : refused(gone);
}
