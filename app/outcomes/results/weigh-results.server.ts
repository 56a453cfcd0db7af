import { measuresById } from "~/library/index.server";
import type { Tx } from "~/platform/db.server";
import { type Weighed, lockEpisodes, usedMeasures, writeResults } from "../store/case-results.server";
import { criterionFor } from "./criteria";

/**
 * Writes what came of these episodes anew, in the transaction that changed them: an open one has no result, a closed one
 * its own. Whoever changes an episode, its scores or how it ended calls it last. No row of them comes here.
 */
export async function weighResults(tx: Tx, organisationId: string, weighed: Weighed): Promise<void> {
  if (Array.isArray(weighed) && weighed.length === 0) return;
  const measures = await measuresById(organisationId, await usedMeasures(tx, organisationId), tx);
  // An import holds all of its clinician's episodes already.
  if (typeof weighed === "string" || !("importId" in weighed)) await lockEpisodes(tx, organisationId, weighed);
  await writeResults(tx, organisationId, weighed, [...measures].map(([id, definition]) => criterionFor(id, definition)));
}
