import type { Viewer } from "~/accounts";
import { measuresById } from "~/library/index.server";
import type { Change, ClosedCase } from "./model";
import { latestFirst } from "./order";
import { type OwnResult, ownResults } from "./store/own-results.server";

/**
 * The viewer's own closed episodes with what came of each by its primary measure, the latest to end first. `from` and `to`
 * are calendar days, both included; with either of them episodes without a day are left out.
 */
export async function closedCases(viewer: Viewer, period: { from?: Date | undefined; to?: Date | undefined } = {}): Promise<ClosedCase[]> {
  const results = await ownResults(viewer, period);
  const measures = await measuresById(viewer.organisationId, [...new Set(results.map(({ measureId }) => measureId))]);
  return latestFirst(results).flatMap((result) => {
    const definition = measures.get(result.measureId);
    if (!definition) return [];
    const { episodeId, clientCode, endedOn, sessions, measureId, hasEndScore, allianceDipped } = result;
    return [{ episodeId, clientCode, endedOn, sessions, measure: { id: measureId, short: definition.short }, change: changeOf(result), hasEndScore, allianceDipped }];
  });
}

function changeOf({ category, eligible, hasStartScore, hasEndScore }: OwnResult): Change {
  if (category !== null) return { category, eligible };
  return { category, eligible, reason: !hasStartScore ? "There is no score at the start." : !hasEndScore ? "There is no score at the end." : "It is not known which change is reliable on this measure." };
}
