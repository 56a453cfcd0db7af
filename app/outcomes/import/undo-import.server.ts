import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { dayOf } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { occasionInWords } from "../in-words";
import { scopeOf } from "../care/in-own-episode.server";
import { laterImport, takeBack } from "../store/import-undo.server";
import { type Goes, goesWith } from "../store/import-undo-goes.server";
import { joinedSince } from "../store/join-episodes.server";
import { holdImportAndEpisodes } from "./hold-import.server";
import { inTurn } from "./in-turn.server";
import { withProgress } from "./tell-progress.server";
import { workMs } from "./work-ms";

/** How the reader writes days, and where they are. */
export type Reader = { locale: string; timeZone: string };

/**
 * Takes everything back that an import brought, so that all is as before, while no later file added to the same clients.
 * Answers what went and what stays for the sake of something by hand; null where it had been undone before.
 */
export function undoImport(viewer: Viewer, importId: string, reader: Reader = { locale: "en-GB", timeZone: "UTC" }): Promise<Result<Goes | null>> {
  return inTurn(viewer, () =>
    withProgress(viewer, importId, (tell) => {
      tell("take-back");
      return transaction((tx) => undoIn(tx, viewer, importId, reader), workMs);
    }),
  );
}

async function undoIn(tx: Tx, viewer: Viewer, importId: string, reader: Reader): Promise<Result<Goes | null>> {
  const held = await holdImportAndEpisodes(tx, viewer, importId);
  if (!held.ok) return held;
  if (held.value.state === "undone") return done(null);
  if (held.value.state === "staged") return refused("This file has not been imported, so there is nothing to undo.");
  const problem = await problemIn(tx, viewer, importId, reader);
  if (problem) return refused(problem);
  const goes = await goesWith(viewer, importId, tx);
  await takeBack(tx, viewer, importId);
  await audit(tx, viewer, { action: "outcomes.import-undone", subjectType: "outcome-import", subjectId: importId, ownerId: viewer.personId });
  return done(goes);
}

/** Why an import that is in cannot be undone now; null where it can. */
export const undoProblem = (viewer: Viewer, importId: string, reader: Reader): Promise<string | null> => transaction((tx) => problemIn(tx, viewer, importId, reader));

async function problemIn(tx: Tx, viewer: Viewer, importId: string, { locale, timeZone }: Reader): Promise<string | null> {
  const later = await laterImport(tx, viewer, importId);
  if (later) {
    const day = occasionInWords("date", dayOf(later.committedAt, timeZone), locale);
    return `"${later.fileName}", imported on ${day}, added to the same clients. Undo that file first.`;
  }
  const joined = await joinedSince(tx, scopeOf(viewer), importId);
  return joined && `${joined.fromCode} and ${joined.intoCode} were merged since, and their open episodes became one. Split the two first.`;
}
