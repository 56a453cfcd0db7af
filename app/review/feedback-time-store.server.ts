import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { inProgramme } from "./access.server";
import { stillGiven } from "./store.server";

/** When answers of the whole programme that were submitted within [from, to) were, and when the first reviewer released feedback. */
export async function firstReleases(viewer: Viewer, { from, to }: { from: Date; to: Date }): Promise<{ submittedAt: Date; releasedAt: Date }[]> {
  const released = { releasedAt: { not: null } };
  const rows = await db().submission.findMany({
    where: { AND: [inProgramme(viewer), { submittedAt: { gte: from, lt: to }, reviews: { some: released } }] },
    select: { submittedAt: true, reviews: { where: released, select: { releasedAt: true }, orderBy: { releasedAt: "asc" }, take: 1 } },
  });
  return rows.flatMap(({ submittedAt, reviews }) => (reviews[0]?.releasedAt ? { submittedAt, releasedAt: reviews[0].releasedAt } : []));
}

/** Answers of the whole programme that nobody has given feedback on yet. */
export async function waitingInProgramme(viewer: Viewer): Promise<{ count: number; since: Date | null }> {
  const { _count, _min } = await db().submission.aggregate({
    where: { AND: [inProgramme(viewer), stillGiven, { reviews: { none: { releasedAt: { not: null } } } }] },
    _count: true,
    _min: { submittedAt: true },
  });
  return { count: _count, since: _min.submittedAt };
}
