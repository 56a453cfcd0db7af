import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { type Definition, type Item, changeItem, levelsOf } from "../item-store.server";
import { textIn } from "./draft";
import { beginEdition } from "./new-edition.server";
import { shared, withShared } from "./save-draft.server";

type Words = Pick<Item, "definition">;

/** Whether two levels of one moment tell of the same client, skill and problem. */
export const tellsTheSame = (one: Words, other: Words): boolean => isDeepStrictEqual(shared(one.definition as Definition), shared(other.definition as Definition));

/** The newest edition of each, deleted drafts left out. */
export const newestOfEach = (items: Item[]): Item[] => {
  const there = items.filter(({ deletedAt }) => !deletedAt);
  return there.filter((one) => !there.some((other) => other.slug === one.slug && other.edition > one.edition));
};

/**
 * The levels of one moment tell of one client. What they share goes from a level that is published into the open drafts of
 * the others; of one that is in the library and tells something else, the next edition begins as a draft of its author's.
 * What is published stays as it is. The caller holds the levels.
 */
export async function carryToLevels(tx: Tx, { organisationId }: Viewer, item: Item): Promise<void> {
  const levels = newestOfEach(await levelsOf(tx, { organisationId }, textIn((item.definition as Definition).moment)));
  for (const level of levels) {
    if (level.slug === item.slug || level.retiredAt || tellsTheSame(level, item)) continue;
    const definition = withShared(level.definition as Definition, item.definition as Definition);
    if (level.publishedAt) await beginEdition(tx, { organisationId, personId: level.authorId }, { from: level, edition: level.edition + 1, key: randomUUID(), definition });
    else await changeItem(tx, level, { definition });
  }
}
