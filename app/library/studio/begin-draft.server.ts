import { type Viewer, hasRole } from "~/accounts/index";
import { plainText } from "~/core/plain-text";
import { type Result, done, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { content } from "../content.server";
import { isPlain } from "../fields";
import { type Definition, type Item, type LibraryKind, addItem, itemByKey, slugsLike } from "../item-store.server";
import { ownSlug } from "../own-measure-slug";
import { plainWordsOnly } from "./draft";
import { ownOrder } from "./moment-draft";

export const notYours = "Supervisors and programme leads write for the library.";
const longestTitle = 120;

type Begun = { key: string; kind: LibraryKind; title: string };

/** Begins something of the organisation's own, with its title alone. The same key begins it once. */
export async function beginDraft(viewer: Viewer, { key, kind, title }: Begun): Promise<Result<{ id: string }>> {
  if (!hasRole(viewer, "supervisor", "programme_lead")) return missing(notYours);
  const called = plainText().parse(title).replace(/\s+/g, " ").trim();
  if (!called) return refused("Give it a title first.");
  if (called.length > longestTitle) return refused(`A title has at most ${longestTitle} letters.`);
  if (!isPlain(called)) return refused(plainWordsOnly);
  const order = ownOrder;
  const definition = kind === "vignette" ? { kind: "moment", title: called, order, level: 1, illustrated: false, timeLimitSeconds: 120, client: { role: "client" } } : kind === "skill" ? { title: called, order } : { title: called };
  return transaction((tx) => addUnderFreeSlug(tx, viewer, { key, kind, title: called, definition }));
}

/** A shipped skill or rubric, in its newest edition, becomes a draft of the organisation's own. */
export async function makeItOurs(viewer: Viewer, { key, kind, slug }: { key: string; kind: "skill" | "rubric"; slug: string }): Promise<Result<{ id: string }>> {
  if (!hasRole(viewer, "supervisor", "programme_lead")) return missing(notYours);
  const shipped = kind === "skill" ? content().skill(slug) : content().rubric(slug);
  if (!shipped) return missing("There is no such part of the shipped library.");
  // A worked answer belongs to moments of the skill that it was written for.
  const own = "workedAnswers" in shipped ? { ...shipped, order: ownOrder, workedAnswers: [] } : shipped;
  return transaction((tx) => addUnderFreeSlug(tx, viewer, { key, kind, title: shipped.title, definition: own }));
}

type Wanted = { key: string; kind: LibraryKind; title: string; definition: Definition };

async function addUnderFreeSlug(tx: Tx, viewer: Viewer, { title, ...item }: Wanted): Promise<Result<{ id: string }>> {
  const begun = await itemByKey(tx, viewer, item.key);
  if (begun) return done({ id: begun.id });
  const slug = ownSlug(title).slice(0, 60).replace(/-$/, "") || "own";
  // Somebody may take the slug at the same moment; the next one is free.
  for (let tries = 0; tries < 5; tries += 1) {
    const made = await addItem(tx, viewer, withMoment({ ...item, slug: freeSlug(slug, await slugsLike(tx, viewer, slug)), edition: 1, sentences: [] }));
    const row: Pick<Item, "id"> | null = made ?? (await itemByKey(tx, viewer, item.key));
    if (row) return done({ id: row.id });
  }
  return refused("This could not be begun. Load the page again and try once more.");
}

const withMoment = <T extends { kind: LibraryKind; slug: string; definition: Definition }>(item: T): T =>
  item.kind === "vignette" ? { ...item, definition: { ...item.definition, moment: item.slug } } : item;

/** `own-x`, or `own-x-b`, `own-x-c` where it is taken: numbers name the levels of a moment. */
export function freeSlug(slug: string, taken: string[]): string {
  for (let n = 0; ; n += 1) {
    const wanted = n === 0 ? slug : `${slug}-${(n + 10).toString(36)}`;
    if (!taken.includes(wanted)) return wanted;
  }
}
