import { type CohortChange, countedIn } from "./cohorts-counted";
import { allCohorts, cohortChangesSince } from "./store/cohorts.server";
import type { Viewer } from "./viewer";

export type CohortWithCounted = { id: string; name: string; people: { personId: string; name: string }[]; counted: string[] | null };

/** The open cohorts by name, each with who is in it and who of them counts in its figures from a day on (`countedIn`). */
export async function cohortsWithCounted(viewer: Viewer, from: Date): Promise<CohortWithCounted[]> {
  const [all, changes]: [Awaited<ReturnType<typeof allCohorts>>, CohortChange[]] = await Promise.all([allCohorts(viewer), cohortChangesSince(viewer, from)]);
  const counted = countedIn(all, changes, from);
  return all
    .filter(({ closed }) => !closed)
    .map(({ id, name, members }) => ({
      id,
      name,
      people: members.filter(({ hasLeft }) => !hasLeft).map(({ personId, name }) => ({ personId, name })),
      counted: counted.get(id) ?? null,
    }));
}
