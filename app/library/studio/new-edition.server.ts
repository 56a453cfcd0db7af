import type { Viewer } from "~/accounts/index";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { type Definition, addItem, editionsOf, findItem, holdItem, removeDeleted } from "../item-store.server";
import { copyClip } from "../item-clip-store.server";
import { noSuchDraft } from "./save-draft.server";

/**
 * A copy of what is published, as a draft with the next edition, its recording with it. The published one stays in use
 * until the new one is published. Where such a draft is there already, that is the one.
 */
export function newEdition(viewer: Viewer, id: string, key: string): Promise<Result<{ id: string }>> {
  return transaction(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item?.publishedAt) return missing(noSuchDraft);
    const { kind, slug, sentences } = item;
    const [newest] = (await editionsOf(tx, viewer, item)).filter(({ deletedAt }) => !deletedAt);
    if (newest && !newest.publishedAt) return (await findItem(viewer, newest.id, tx)) ? done({ id: newest.id }) : refused("Somebody else is writing the next edition.");
    const edition = (newest?.edition ?? item.edition) + 1;
    await removeDeleted(tx, viewer, { kind, slug, edition });
    const made = await addItem(tx, viewer, { key, kind, slug, edition, sentences, definition: item.definition as Definition });
    if (!made) return refused("Load the page again and begin the new edition once more.");
    if (kind === "vignette") await copyClip(tx, viewer, { slug, from: item.edition, to: edition });
    return done({ id: made.id });
  });
}
