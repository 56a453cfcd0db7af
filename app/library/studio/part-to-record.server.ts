import type { Viewer } from "~/accounts/index";
import { findItem, mayEdit } from "../item-store.server";
import type { MomentDraft } from "./moment-draft";
import { levelName } from "../level-words";
import { titleOf } from "./item-page.server";

/** The words of a draft that this person may record; null where there is none. */
export async function partToRecord(viewer: Viewer, id: string) {
  const item = await findItem(viewer, id);
  if (!item || item.kind !== "vignette" || item.publishedAt || !(await mayEdit(viewer, id))) return null;
  const { client: given, level, levelNote, justHappened } = item.definition as MomentDraft;
  const known = ([1, 2, 3] as const).find((one) => one === level);
  const { name = "the client", pronoun = "they", age, summary } = typeof given === "object" ? given : {};
  const about = { title: titleOf(item), level: known ? levelName(known) : null, levelNote, justHappened, sentences: item.sentences };
  return { itemId: item.id, client: { name, pronoun, age, summary }, ...about };
}
