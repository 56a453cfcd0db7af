import type { Viewer } from "~/accounts/index";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { type Definition, addItem, holdItem, itemByKey, levelsOf, slugsLike } from "../item-store.server";
import { textIn } from "./draft";
import { noSuchDraft, shared } from "./save-draft.server";

const levels = [1, 2, 3];

/** Another level of the same moment, as a draft that begins with what they share. The same key adds it once. */
export function addLevel(viewer: Viewer, id: string, key: string): Promise<Result<{ id: string }>> {
  return transaction(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item || item.deletedAt || item.kind !== "vignette") return missing(noSuchDraft);
    const made = await itemByKey(tx, viewer, key);
    if (made) return done({ id: made.id });
    const definition = item.definition as Definition;
    const moment = textIn(definition.moment);
    const siblings = (await levelsOf(tx, viewer, moment)).filter(({ deletedAt }) => !deletedAt);
    const taken = new Set(siblings.map((one) => (one.definition as Definition).level));
    const level = levels.find((one) => !taken.has(one));
    if (level === undefined) return refused("This moment has all three levels.");
    const slugs = await slugsLike(tx, viewer, moment);
    const slug = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${moment}-${n}`).find((one) => !slugs.includes(one));
    const begun = slug && (await addItem(tx, viewer, { key, kind: "vignette", slug, edition: 1, sentences: [], definition: { ...shared(definition), moment, level, illustrated: false, timeLimitSeconds: 120 } }));
    return begun ? done({ id: begun.id }) : refused("Load the page again and add the level once more.");
  });
}
