import type { Viewer } from "~/accounts";
import { libraryFor } from "~/library/index.server";
import type { RatedItem } from "./items";
import { itemsFor } from "./rubric.server";
import { ownReview, submissionToReview } from "./store.server";

/** What this reviewer rates in a submission; null when it is not theirs or they never opened it. */
export async function openItems(viewer: Viewer, submissionId: string): Promise<RatedItem[] | null> {
  const [submission, review, library] = await Promise.all([submissionToReview(viewer, submissionId), ownReview(viewer, submissionId), libraryFor(viewer)]);
  return submission && review && itemsFor(library, submission, review);
}
