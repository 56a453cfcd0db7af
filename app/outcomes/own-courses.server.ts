import { type Viewer, hasRole } from "~/accounts";
import { measuresById } from "~/library/index.server";
import { fewestClients } from "./expected/expected-in-words";
import { fittedRows } from "./store/expected.server";

/** An expected course of this service's own: of which measure, from how many closed episodes, fitted when. */
export type OwnCourse = { short: string; episodes: number; fittedAt: Date };

/** For a programme lead: the courses that stand on clients' pages. Empty for everyone else. */
export async function ownCourses(viewer: Viewer): Promise<OwnCourse[]> {
  if (!hasRole(viewer, "programme_lead")) return [];
  const rows = (await fittedRows(viewer)).filter(({ episodes }) => episodes >= fewestClients);
  const measures = await measuresById(viewer.organisationId, rows.map(({ measureId }) => measureId));
  const named = rows.flatMap(({ measureId, episodes, fittedAt }) => {
    const definition = measures.get(measureId);
    return definition ? [{ short: definition.short, episodes, fittedAt }] : [];
  });
  return named.sort((a, b) => a.short.localeCompare(b.short, "en"));
}
