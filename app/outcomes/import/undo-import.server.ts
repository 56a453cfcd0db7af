import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { laterImport, takeBack } from "../store/import-undo.server";
import { lockEpisodesOf, lockImport } from "../store/imports.server";
import { workMs } from "./work-ms";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** Takes everything back that an import brought, so that all is as before, while no later file added to the same clients. */
export async function undoImport(viewer: Viewer, importId: string): Promise<Result<void>> {
  return transaction(async (tx) => {
    await lockEpisodesOf(tx, viewer);
    const found = await lockImport(tx, viewer, importId);
    if (!found) return missing("This file is not one of yours.");
    if (found.state === "undone") return done(undefined);
    if (found.state === "staged") return refused("This file has not been imported, so there is nothing to undo.");
    const later = await laterImport(tx, viewer, importId);
    if (later) return refused(`"${later.fileName}", imported on ${day.format(later.committedAt)}, added to the same clients. Undo that file first.`);
    await takeBack(tx, viewer, importId);
    await audit(tx, viewer, { action: "outcomes.import-undone", subjectType: "outcome-import", subjectId: importId, ownerId: viewer.personId });
    return done(undefined);
  }, workMs);
}
