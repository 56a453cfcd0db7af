import type { Viewer } from "~/accounts/index";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { changeItem, holdItem, unsafeRemoveDeleted } from "../item-store.server";
import { isPublished, noSuchDraft } from "./save-draft.server";

/** Puts a draft away, or takes it back. What was put away goes for good some weeks later. Twice is once. */
export function setDeleted(viewer: Viewer, id: string, deleted: boolean): Promise<Result<void>> {
  return transaction(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item) return missing(noSuchDraft);
    if (item.publishedAt) return refused(isPublished);
    if ((item.deletedAt !== null) !== deleted) await changeItem(tx, item, { deletedAt: deleted ? new Date() : null });
    return done(undefined);
  });
}

const keptDays = 30;

/** For a job: drafts that were deleted so long ago that nobody takes them back. */
export async function forgetDeletedDrafts(now = new Date()): Promise<void> {
  await unsafeRemoveDeleted(new Date(now.getTime() - keptDays * 24 * 3_600_000));
}
