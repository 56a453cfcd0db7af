import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { peopleForDuty } from "./store/settings.server";

type Choice = { personId: string; name: string };

/** Who can be chosen to be on duty. `another`: who is, and could not be chosen now; they stand in the list too. */
export async function dutyChoice(viewer: Viewer, dutyPersonId: string | null): Promise<{ people: Choice[]; another: Choice | null }> {
  const people = await peopleForDuty(viewer);
  if (dutyPersonId === null || people.some(({ personId }) => personId === dutyPersonId)) return { people, another: null };
  const another = { personId: dutyPersonId, name: (await nameOf(viewer, [dutyPersonId])).get(dutyPersonId) ?? "Somebody" };
  return { people: [another, ...people], another };
}
