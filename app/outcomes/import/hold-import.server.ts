import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import type { Tx } from "~/platform/db.server";
import { type ImportRecord, holdEpisodesOf, lockImport, ownImport } from "../store/imports.server";
import { ownTurn } from "./in-turn.server";

/** Until the transaction ends nobody else changes this import. Waits for nobody: who waits would hold a connection. */
export async function holdImport(tx: Tx, viewer: Viewer, importId: string): Promise<Result<ImportRecord>> {
  const held = await lockImport(tx, viewer, importId);
  if (held) return done(held);
  return (await ownImport(viewer, importId, tx)) ? refused(ownTurn) : missing("This file is not one of yours.");
}

/** The same, and nobody else changes the clinician's episodes. */
export async function holdImportAndEpisodes(tx: Tx, viewer: Viewer, importId: string): Promise<Result<ImportRecord>> {
  return (await holdEpisodesOf(tx, viewer)) ? holdImport(tx, viewer, importId) : refused(ownTurn);
}
