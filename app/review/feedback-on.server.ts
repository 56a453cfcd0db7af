import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { libraryFor } from "~/library/index.server";
import type { Feedback } from "./model";
import { itemsFor, rubricOf } from "./rubric.server";
import { inWords } from "./rules";
import { feedbackRows } from "./store.server";

/** Feedback that the viewer was given on these submissions of their own, newest first; another's submissions give nothing. */
export async function feedbackOn(viewer: Viewer, submissionIds: string[]): Promise<Feedback[]> {
  const [rows, library] = await Promise.all([feedbackRows(viewer, submissionIds), libraryFor(viewer)]);
  const names = await nameOf(viewer, [...new Set(rows.map((row) => row.reviewerId))]);
  return rows.flatMap((row) => {
    if (!row.releasedAt) return [];
    const ratings = new Map(row.ratings.map((rating) => [rating.itemKey, rating]));
    return {
      reviewId: row.id,
      submissionId: row.submissionId,
      takeId: row.submission.takeId,
      takeNumber: row.submission.take.number,
      reviewerId: row.reviewerId,
      reviewerName: names.get(row.reviewerId) ?? "Your supervisor",
      releasedAt: row.releasedAt,
      readAt: row.readAt,
      workedWell: row.workedWell,
      tryNext: row.tryNext,
      scores: itemsFor(library, row.submission, row).map((item) => inWords(item, ratings.get(item.itemKey))),
      credit: rubricOf(library, row.rubricSlug, row.rubricEdition).credit,
      comments: row.comments.map(({ id, media, place, atMs, text }) => ({ id, media, place, atMs, text })),
    };
  });
}
