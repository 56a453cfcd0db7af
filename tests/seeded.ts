import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";

/** Looking at what the seed has written. */

export async function counted(): Promise<Record<string, number>> {
  const count = {
    organisations: db().organisation.count(),
    people: db().person.count(),
    takes: db().take.count(),
    recordings: db().recording.count(),
    submissions: db().submission.count(),
    reviews: db().review.count(),
    ratings: db().itemRating.count(),
    assignments: db().assignment.count(),
    episodes: db().episode.count(),
    scores: db().score.count(),
    plans: db().plan.count(),
    entries: db().ledgerEntry.count(),
    snapshots: db().serviceSnapshot.count(),
  };
  const found = await Promise.all(Object.entries(count).map(async ([name, rows]) => [name, await rows] as const));
  return Object.fromEntries(found);
}

export const clinic = () => db().organisation.findFirstOrThrow({ where: { name: "Saltmarsh Training Clinic" } });
export const tiny = () => db().organisation.findFirstOrThrow({ where: { name: "Quarry Lane Counselling" } });

export async function viewerOf(email: string): Promise<Viewer> {
  const { id: personId, name, members } = await db().person.findUniqueOrThrow({ where: { email }, include: { members: { include: { roles: true } } } });
  const { organisationId, roles } = members[0]!;
  return { personId, organisationId, name, email, roles: roles.map(({ role }) => role) };
}

/** Released half points of one item: a row for each submission that every one of `raters` people scored. */
export async function scoresOf(organisationId: string, itemKey: string, raters: number): Promise<number[][]> {
  const submissions = await db().submission.findMany({
    where: { organisationId, withdrawnAt: null },
    select: { reviews: { where: { releasedAt: { not: null } }, orderBy: { reviewerId: "asc" }, select: { ratings: { where: { itemKey } } } } },
  });
  return submissions
    .map(({ reviews }) => reviews.flatMap(({ ratings }) => ratings.flatMap(({ value }) => (value === null ? [] : [value / 2]))))
    .filter((scores) => scores.length === raters);
}
