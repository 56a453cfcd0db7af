import type { Viewer } from "~/accounts/index";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { type Definition, type Item, changeItem, holdItem, levelsOf } from "../item-store.server";
import { textIn } from "./draft";
import { type MomentDraft, sharedFields } from "./moment-draft";

export const noSuchDraft = "There is no such draft.";
export const isPublished = "This is published by now, and stays as it is. A change is a new edition.";

/**
 * Keeps what has been written so far, whatever is still wrong or missing. What the levels of one moment share is kept in
 * its other drafts, too. The row's name, edition and place stay.
 */
export function saveDraft(viewer: Viewer, id: string, written: { definition: object; sentences: string[] }): Promise<Result<void>> {
  return transaction(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item || item.deletedAt) return missing(noSuchDraft);
    if (item.publishedAt) return refused(isPublished);
    const before = item.definition as Definition;
    const definition = { ...written.definition, ...kept(before) } as Definition;
    await changeItem(tx, item, { definition, sentences: written.sentences });
    if (item.kind === "vignette") for (const other of await levelsOf(tx, viewer, textIn(before.moment))) {
      if (other.id !== item.id && isOpen(other)) await changeItem(tx, other, { definition: withShared(other.definition as Definition, definition) });
    }
    return done(undefined);
  });
}

const kept = ({ order, moment }: Definition) => ({ ...(order === undefined ? {} : { order }), ...(moment === undefined ? {} : { moment }) });
const isOpen = ({ publishedAt, deletedAt }: Item) => !publishedAt && !deletedAt;

/** What another level of the same moment takes over. */
export const shared = (definition: Definition | MomentDraft): Definition => {
  const all = definition as Record<string, Definition[string]>;
  return Object.fromEntries(sharedFields.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])));
};

/** A level with what it shares as another says it; what is its own stays. */
export const withShared = (definition: Definition, from: Definition): Definition => {
  const own: Definition = Object.fromEntries(Object.entries(definition).filter(([field]) => !(sharedFields as readonly string[]).includes(field)));
  return { ...own, ...shared(from) };
};
