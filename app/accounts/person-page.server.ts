import { openCohorts } from "./store/cohorts.server";
import { membersOf } from "./store/members.server";
import { supervisionsIn } from "./store/supervision.server";
import type { Viewer } from "./viewer";

/** One person of the programme as the programme lead sees them; null for anybody else. */
export async function personPage(viewer: Viewer, personId: string) {
  const [members, pairs, cohorts] = await Promise.all([membersOf(viewer), supervisionsIn(viewer), openCohorts(viewer)]);
  const person = members.find((member) => member.personId === personId);
  if (!person) return null;
  const others = members.filter((member) => member.personId !== personId);
  const isPaired = (supervisorId: string, superviseeId: string) =>
    pairs.some((pair) => pair.supervisorId === supervisorId && pair.superviseeId === superviseeId);
  const brief = (some: typeof members) => some.map((member) => ({ personId: member.personId, name: member.name }));
  return {
    person,
    cohorts: cohorts.map(({ id, name, people }) => ({ id, name, isIn: people.some((each) => each.personId === personId) })),
    isViewer: personId === viewer.personId,
    supervisors: brief(others.filter((other) => isPaired(other.personId, personId))),
    possibleSupervisors: brief(others.filter((other) => other.roles.includes("supervisor") && !isPaired(other.personId, personId))),
    supervisees: brief(others.filter((other) => isPaired(personId, other.personId))),
    possibleSupervisees: person.roles.includes("supervisor") ? brief(others.filter((other) => !isPaired(personId, other.personId))) : [],
  };
}
