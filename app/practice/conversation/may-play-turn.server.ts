import { type Viewer, hasRole } from "~/accounts";
import type { Vignette } from "~/library";
import { libraryFor } from "~/library/index.server";
import { hasReachedTurn, reviewsRunThrough } from "../store/turns-met.server";
import { walk } from "./conversation-path";

type Asked = { vignette: Pick<Vignette, "slug" | "edition" | "moment">; part: "clip" | "poster" | "captions" };

/**
 * Whether a file of a conversation's turn may go to this person. What the client says next is met by answering: it goes to
 * those of whom a run has reached the turn, to those who review such a run, and to supervisors and programme leads. The
 * opening's poster stands in the library.
 */
export async function mayPlayTurn(viewer: Viewer, { vignette, part }: Asked): Promise<boolean> {
  if (hasRole(viewer, "supervisor") || hasRole(viewer, "programme_lead")) return true;
  if (part === "poster" && (await isOpening(viewer, vignette))) return true;
  return (await hasReachedTurn(viewer, vignette.slug)) || reviewsRunThrough(viewer, vignette.slug);
}

async function isOpening(viewer: Viewer, { slug, edition, moment }: Asked["vignette"]): Promise<boolean> {
  const conversation = (await libraryFor(viewer)).conversation(moment, edition);
  return conversation !== null && conversation !== undefined && walk(conversation, []).turns[0]?.vignette.slug === slug;
}
