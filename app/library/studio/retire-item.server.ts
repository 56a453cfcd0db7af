import type { Viewer } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { changeItem, editionsOf, holdItem } from "../item-store.server";
import { libraryChanged } from "../own-library.server";
import { hasClipInUse } from "../item-clip-store.server";

/**
 * Takes something published out of the library, or puts it back, all editions of it: nobody begins it any more, and what
 * was recorded or rated with it stays as it is. Twice is once.
 */
export async function setRetired(viewer: Viewer, id: string, retired: boolean): Promise<Result<void>> {
  const result = await transaction<Result<void>>(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item?.publishedAt) return missing("There is nothing like this in the library.");
    const newest = (await editionsOf(tx, viewer, item)).find(({ publishedAt }) => publishedAt);
    if (newest?.id !== item.id) return refused("A later edition is in use. Look at that one.");
    if ((item.retiredAt !== null) === retired) return done(undefined);
    if (!retired && item.kind === "vignette" && !(await hasClipInUse(tx, viewer, item)))
      return refused("Its recording was deleted. Make a new edition and record it again.");
    await changeItem(tx, item, { retiredAt: retired ? new Date() : null });
    const action = retired ? "library.retired" : "library.unretired";
    await audit(tx, viewer, { action, subjectType: "library-item", subjectId: item.id, ownerId: item.authorId });
    return done(undefined);
  });
  libraryChanged(viewer);
  return result;
}
