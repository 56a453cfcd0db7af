import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { dayOf } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { occasionInWords } from "../in-words";
import { laterImport, takeBack } from "../store/import-undo.server";
import { holdImportAndEpisodes } from "./hold-import.server";
import { inTurn } from "./in-turn.server";
import { workMs } from "./work-ms";

/** How the reader writes days, and where they are. */
export type Reader = { locale: string; timeZone: string };

/** Takes everything back that an import brought, so that all is as before, while no later file added to the same clients. */
export function undoImport(viewer: Viewer, importId: string, reader: Reader = { locale: "en-GB", timeZone: "UTC" }): Promise<Result<void>> {
  return inTurn(viewer, () => transaction((tx) => undoIn(tx, viewer, importId, reader), workMs));
}

async function undoIn(tx: Tx, viewer: Viewer, importId: string, { locale, timeZone }: Reader): Promise<Result<void>> {
  const held = await holdImportAndEpisodes(tx, viewer, importId);
  if (!held.ok) return held;
  if (held.value.state === "undone") return done(undefined);
  if (held.value.state === "staged") return refused("This file has not been imported, so there is nothing to undo.");
  const later = await laterImport(tx, viewer, importId);
  if (later) {
    const day = occasionInWords("date", dayOf(later.committedAt, timeZone), locale);
    return refused(`"${later.fileName}", imported on ${day}, added to the same clients. Undo that file first.`);
  }
  await takeBack(tx, viewer, importId);
  await audit(tx, viewer, { action: "outcomes.import-undone", subjectType: "outcome-import", subjectId: importId, ownerId: viewer.personId });
  return done(undefined);
}
