import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { inProgramme } from "./access.server";
import { stillGiven } from "./store.server";

type Time = { from: Date; to: Date };
type Submitted = { submittedAt: Date; releasedAt: Date | null };

const released = { releasedAt: { not: null } };
const isAnswered = { reviews: { some: released } };
const waits = { AND: [stillGiven, { reviews: { none: released } }] };

/** Answers of the whole programme submitted within [from, to), with when the first reviewer released feedback; null for what still waits. */
export async function firstReleases(viewer: Viewer, { from, to }: Time): Promise<Submitted[]> {
  const rows = await db().submission.findMany({
    where: { AND: [inProgramme(viewer), { submittedAt: { gte: from, lt: to } }, { OR: [isAnswered, waits] }] },
    select: { submittedAt: true, reviews: { where: released, select: { releasedAt: true }, orderBy: { releasedAt: "asc" }, take: 1 } },
  });
  return rows.map(({ submittedAt, reviews }) => ({ submittedAt, releasedAt: reviews[0]?.releasedAt ?? null }));
}

/** Answers of the whole programme submitted before or after these weeks that nobody has given feedback on yet. */
export async function waitingOutside(viewer: Viewer, { from, to }: Time): Promise<{ count: number; since: Date | null }> {
  const { _count, _min } = await db().submission.aggregate({
    where: { AND: [inProgramme(viewer), waits, { OR: [{ submittedAt: { lt: from } }, { submittedAt: { gte: to } }] }] },
    _count: true,
    _min: { submittedAt: true },
  });
  return { count: _count, since: _min.submittedAt };
}
