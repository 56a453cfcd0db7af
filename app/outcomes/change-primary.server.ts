import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { measuresById } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import { weighResults } from "./results/weigh-results.server";
import { setPrimaryMeasure } from "./store/episodes.server";

/** Says by which of its measures one of the viewer's own episodes is judged. An alliance measure is no outcome. */
export async function changePrimary(viewer: Viewer, { episodeId, measureId }: { episodeId: string; measureId: string }): Promise<Result<{ short: string }>> {
  const definition = (await measuresById(viewer.organisationId, [measureId])).get(measureId);
  if (!definition) return missing("This measure is not in use here.");
  if (definition.kind !== "outcome") return refused(`${definition.short} asks about the work together. Choose a measure of how the client is.`);
  return transaction(async (tx) => {
    const changed = await setPrimaryMeasure(viewer, tx, { episodeId, measureId });
    if (!changed) return missing("This is not a client of yours.");
    await weighResults(tx, viewer.organisationId, [episodeId]);
    await audit(tx, viewer, { action: "episode.primary-changed", subjectType: "episode", subjectId: episodeId, ownerId: viewer.personId });
    return done({ short: definition.short });
  });
}
