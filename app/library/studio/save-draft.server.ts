import { isDeepStrictEqual } from "node:util";
import type { Viewer } from "~/accounts/index";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { type Definition, type Item, changeItem, editableLevels, holdItem } from "../item-store.server";
import { textIn } from "./draft";
import { type MomentDraft, sharedFields } from "./moment-draft";

export const noSuchDraft = "There is no such draft.";
export const isPublished = "This is published by now, and stays as it is. A change is a new edition.";

/** What has been written, and the version that it was begun from, where the page said so. */
export type Written = { definition: object; sentences: string[]; version?: string | undefined };

/** Names what a draft says now; another once anything of it has changed. */
export const versionOf = ({ updatedAt }: Pick<Item, "updatedAt">): string => updatedAt.toISOString();

/**
 * Keeps what has been written so far, whatever is still wrong or missing, and answers its version. What the levels of one
 * moment share is kept in its other drafts, too, where this person may change them. The row's name, edition and place stay.
 * Somebody who writes on from an earlier version is answered `changedAt` instead, unless they write what is there already.
 */
export function saveDraft(viewer: Viewer, id: string, written: Written): Promise<Result<{ version: string } | { changedAt: Date }>> {
  return transaction<Result<{ version: string } | { changedAt: Date }>>(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item || item.deletedAt) return missing(noSuchDraft);
    if (item.publishedAt) return refused(isPublished);
    const before = item.definition as Definition;
    const definition = { ...written.definition, ...kept(before) } as Definition;
    const isSame = isDeepStrictEqual(before, definition) && isDeepStrictEqual(item.sentences, written.sentences);
    if (isSame) return done({ version: versionOf(item) });
    if (written.version && written.version !== versionOf(item)) return done({ changedAt: item.updatedAt });
    const version = versionOf(await changeItem(tx, item, { definition, sentences: written.sentences, updatedAt: after(item) }));
    if (item.kind !== "vignette") return done({ version });
    for (const other of await editableLevels(tx, viewer, textIn(before.moment))) {
      if (other.id !== item.id && isOpen(other) && !tellsTheSame(other, { definition })) await changeItem(tx, other, { definition: withShared(other.definition as Definition, definition), updatedAt: after(other) });
    }
    return done({ version });
  });
}

/** Later than the last change, though the clock may stand or go back. */
const after = ({ updatedAt }: Item) => new Date(Math.max(Date.now(), updatedAt.getTime() + 1));

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

type Words = { definition: unknown };

/** Whether two levels of one moment tell of the same client, skill and problem. */
export const tellsTheSame = (one: Words, other: Words): boolean => isDeepStrictEqual(shared(one.definition as Definition), shared(other.definition as Definition));
