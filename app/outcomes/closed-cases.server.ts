import type { Viewer } from "~/accounts";
import { measuresById } from "~/library/index.server";
import type { ClosedCase } from "./model";
import { latestFirst } from "./order";
import { primaryCourse } from "./rules";
import { ownClosed } from "./store/episodes.server";

/**
 * The viewer's own closed episodes with what came of each by its primary measure, the latest to end first. `from` and `to`
 * are calendar days, both included; with either of them episodes without a day are left out.
 */
export async function closedCases(viewer: Viewer, period: { from?: Date | undefined; to?: Date | undefined } = {}): Promise<ClosedCase[]> {
  const episodes = await ownClosed(viewer, period);
  const measures = await measuresById(viewer.organisationId, [...new Set(episodes.map(({ primaryMeasureId }) => primaryMeasureId))]);
  return latestFirst(episodes).flatMap((episode) => {
    const course = primaryCourse(episode, measures);
    if (!course) return [];
    const { id: episodeId, clientCode, endedOn, sessions, primaryMeasureId } = episode;
    const change = course.change ?? { category: null, eligible: null, reason: course.first ? "There is no score at the end." : "There is no score at the start." };
    return [{ episodeId, clientCode, endedOn, sessions, measure: { id: primaryMeasureId, short: course.definition.short }, change, hasEndScore: course.end !== null }];
  });
}
