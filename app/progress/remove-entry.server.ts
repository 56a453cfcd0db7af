import type { Viewer } from "~/accounts";
import { type Result, done, missing } from "~/core/result";
import { setRemoved } from "./store/entries.server";

/** Takes an own entry out of the ledger, until the night only for show. */
export async function removeEntry(viewer: Viewer, entryId: string): Promise<Result<void>> {
  return (await setRemoved(viewer, entryId, new Date())) ? done(undefined) : missing("There is no such entry.");
}

export async function putEntryBack(viewer: Viewer, entryId: string): Promise<Result<void>> {
  return (await setRemoved(viewer, entryId, null)) ? done(undefined) : missing("It was deleted in the night. Add it again.");
}
