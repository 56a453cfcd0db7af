import { randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { type Definition, type Item, changeItem, editableLevels, levelsOf } from "../item-store.server";
import { textIn } from "./draft";
import { beginEdition, lastEdition } from "./new-edition.server";
import { tellsTheSame, withShared } from "./save-draft.server";

/** The newest edition of each, deleted drafts left out. */
export const newestOfEach = (items: Item[]): Item[] => {
  const there = items.filter(({ deletedAt }) => !deletedAt);
  return there.filter((one) => !there.some((other) => other.slug === one.slug && other.edition > one.edition));
};

/**
 * The levels of one moment tell of one client. What they share goes from a level that is published into the open drafts of
 * the others; of one that is in the library and tells something else, the next edition begins as a draft of its author's.
 * What is published stays as it is. A level that this person may not change is left, save that whoever began the moment
 * begins next editions of what others have added to it. The caller holds the levels.
 */
export async function carryToLevels(tx: Tx, viewer: Viewer, item: Item): Promise<void> {
  const { organisationId, personId } = viewer;
  const moment = textIn((item.definition as Definition).moment);
  const all = await levelsOf(tx, viewer, moment);
  const theirs = new Set((await editableLevels(tx, viewer, moment)).map(({ id }) => id));
  const began = all.find(({ slug }) => slug === moment)?.authorId === personId;
  for (const level of newestOfEach(all)) {
    if (level.slug === item.slug || level.retiredAt || tellsTheSame(level, item)) continue;
    const definition = withShared(level.definition as Definition, item.definition as Definition);
    if (!level.publishedAt) {
      if (theirs.has(level.id)) await changeItem(tx, level, { definition });
    } else if ((theirs.has(level.id) || began) && level.edition < lastEdition) {
      await beginEdition(tx, { organisationId, personId: level.authorId }, { from: level, edition: level.edition + 1, key: randomUUID(), definition });
    }
  }
}
