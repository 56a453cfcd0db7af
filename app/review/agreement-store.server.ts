import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import type { RatedTake } from "./agreement-rules";

/** So many of the newest takes are looked at. */
const most = 400;

/**
 * Video takes of the viewer's organisation with what released reviews gave them on the rubric's skills, newest first.
 * A take that the viewer is to review and has not released is left out: whoever still rates it must not see it rated.
 */
export async function ratedTakes(viewer: Viewer, rubric: { slug: string; edition: number }): Promise<RatedTake[]> {
  const { organisationId, personId } = viewer;
  const released = { releasedAt: { not: null }, rubricSlug: rubric.slug, rubricEdition: rubric.edition };
  const rows = await db().submission.findMany({
    where: {
      organisationId,
      withdrawnAt: null,
      take: { deletedAt: null, recording: { medium: "video" } },
      reviews: { some: released },
      OR: [{ reviewers: { none: { reviewerId: personId } } }, { reviews: { some: { reviewerId: personId, releasedAt: { not: null } } } }],
    },
    include: {
      reviews: { where: released, include: { ratings: { where: { itemKey: { startsWith: "item:" } } } } },
      take: { select: { session: { select: { vignetteSlug: true, vignetteEdition: true } } } },
    },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: most,
  });
  return rows.map((row) => ({
    submissionId: row.id,
    submittedAt: row.submittedAt,
    ...row.take.session,
    raters: new Map(row.reviews.map((review) => [review.reviewerId, new Map(review.ratings.map((one) => [one.itemKey, one.value]))])),
  }));
}
