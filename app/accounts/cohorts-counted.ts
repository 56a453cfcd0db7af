type Row = { personId: string; joinedAt: Date; /** Whether they have left the programme. */ hasLeft: boolean };
type Standing = { id: string; closed: boolean; members: Row[] };

/** Something that began, ended or came back: a cohort by its id, a person by theirs, or a person's place in a cohort by both. */
export type CohortChange = { cohortId: string | null; personId: string | null; began?: boolean };

/**
 * Who counts in the figures of each open cohort from a day on, so that no two figures can be subtracted. Who was in it by
 * then counts, in one cohort alone: the one they have been in longest. Null where something ended or came back since,
 * because the same weeks would then be told twice, of different people. The changes come the earliest first.
 */
export function countedIn(cohorts: Standing[], changesSince: CohortChange[], from: Date): Map<string, string[] | null> {
  const open = cohorts.filter(({ closed }) => !closed);
  const changes = ended(changesSince);
  const changedPeople = new Set(changes.flatMap(({ personId }) => personId ?? []));
  const changedCohorts = new Set(changes.flatMap(({ cohortId }) => cohortId ?? []));
  // Whom a cohort counted that was closed or opened since, others count now or no longer.
  for (const { cohortId, personId } of changes) {
    if (personId === null) for (const member of cohorts.find(({ id }) => id === cohortId)?.members ?? []) changedPeople.add(member.personId);
  }
  const counts = countingCohorts(open, from);
  return new Map(
    open.map(({ id, members }) => {
      const changed = changedCohorts.has(id) || members.some(({ personId }) => changedPeople.has(personId));
      return [id, changed ? null : members.filter(({ personId }) => counts.get(personId)?.id === id).map(({ personId }) => personId)];
    }),
  );
}

/** Without what only began: a place in a cohort whose first change is its beginning counted nobody before, however it went on. */
function ended(changes: CohortChange[]): CohortChange[] {
  const place = ({ cohortId, personId }: CohortChange) => `${cohortId} ${personId}`;
  const first = new Map(changes.toReversed().map((one) => [place(one), one]));
  return changes.filter((one) => !first.get(place(one))?.began);
}

type Since = { id: string; joinedAt: Date };

/** The cohort that each person counts in; where they came into two at once, the one that was made first. */
function countingCohorts(open: Standing[], from: Date): Map<string, Since> {
  const longest = new Map<string, Since>();
  for (const { id, members } of open) {
    for (const { personId, joinedAt, hasLeft } of members) {
      const known = longest.get(personId);
      if (hasLeft || joinedAt > from) continue;
      if (!known || joinedAt < known.joinedAt || (joinedAt.getTime() === known.joinedAt.getTime() && id < known.id)) longest.set(personId, { id, joinedAt });
    }
  }
  return longest;
}
