import type { Viewer } from "~/accounts";
import type { Measure } from "~/library";
import { expectedCourses } from "./expected/expected-courses.server";
import type { Known } from "./on-track-rules";
import { outcomeSettings } from "./settings.server";
import { latestPauses } from "./store/latest-pauses.server";
import { openAlerts } from "./store/open-alerts.server";

/** What the viewer's programme has settled and learnt about these measures, and which answers about risk and which pauses there are in what the viewer may read. */
export async function knownTo(viewer: Viewer, measures: ReadonlyMap<string, Measure>): Promise<Known> {
  const [{ reviewSessions }, expected, alerts, pauses] = await Promise.all([outcomeSettings(viewer), expectedCourses(viewer, measures), openAlerts(viewer), latestPauses(viewer)]);
  return { reviewSessions, expected, openAlerts: alerts, pauses };
}
