import type { Viewer } from "~/accounts/index";
import { type Result, done, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { type Definition, type Item, addItem, editionsOf, findItem, holdItem, removeDeleted } from "../item-store.server";
import { copyClip } from "../item-clip-store.server";
import { noSuchDraft } from "./save-draft.server";

/** As far as editions are counted; no file has a higher one. */
export const lastEdition = 9999;

/**
 * A copy of what is published, as a draft with the next edition, its recording with it. The published one stays in use
 * until the new one is published. Where such a draft is there already, that is the one.
 */
export function newEdition(viewer: Viewer, id: string, key: string): Promise<Result<{ id: string }>> {
  return transaction(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item?.publishedAt) return missing(noSuchDraft);
    const [newest] = (await editionsOf(tx, viewer, item)).filter(({ deletedAt }) => !deletedAt);
    if (newest && !newest.publishedAt) return (await findItem(viewer, newest.id, tx)) ? done({ id: newest.id }) : refused("Somebody else is writing the next edition.");
    const edition = (newest?.edition ?? item.edition) + 1;
    if (edition > lastEdition) return refused(`This is edition ${item.edition}, and there is none after ${lastEdition}. Begin it anew under another title.`);
    const made = await beginEdition(tx, viewer, { from: item, edition, key, definition: item.definition as Definition });
    return made ? done({ id: made.id }) : refused("Load the page again and begin the new edition once more.");
  });
}

type Next = { from: Item; edition: number; key: string; definition: Definition };

/** A draft of this person's, with the words and the recording of another edition; null where this edition is there already. */
export async function beginEdition(tx: Tx, author: Pick<Viewer, "organisationId" | "personId">, { from, edition, key, definition }: Next): Promise<Item | null> {
  const { kind, slug, sentences } = from;
  await removeDeleted(tx, author, { kind, slug, edition });
  const made = await addItem(tx, author, { key, kind, slug, edition, sentences, definition });
  if (made && kind === "vignette") await copyClip(tx, author, { slug, from: from.edition, to: edition });
  return made;
}
