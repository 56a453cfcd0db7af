import type { Viewer } from "~/accounts/index";
import { findItem, mayEdit } from "../item-store.server";
import type { MomentDraft } from "./moment-draft";
import { titleOf } from "./item-page.server";

/** The words of a draft that this person may record; null where there is none. */
export async function partToRecord(viewer: Viewer, id: string) {
  const item = await findItem(viewer, id);
  if (!item || item.kind !== "vignette" || item.publishedAt || !(await mayEdit(viewer, id))) return null;
  const { client } = item.definition as MomentDraft;
  return { itemId: item.id, title: titleOf(item), client: (typeof client === "object" && client.name) || "the client", sentences: item.sentences };
}
