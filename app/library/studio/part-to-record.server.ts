import type { Viewer } from "~/accounts/index";
import { findItem, mayEdit } from "../item-store.server";
import type { MomentDraft } from "./moment-draft";
import { titleOf } from "./item-page.server";

/** The words of a draft that this person may record; null where there is none. */
export async function partToRecord(viewer: Viewer, id: string) {
  const item = await findItem(viewer, id);
  if (!item || item.kind !== "vignette" || item.publishedAt || !(await mayEdit(viewer, id))) return null;
  const { client } = item.definition as MomentDraft;
  const who = typeof client === "object" ? client : {};
  return { itemId: item.id, title: titleOf(item), client: who.name || "the client", pronoun: who.pronoun || "they", sentences: item.sentences };
}
