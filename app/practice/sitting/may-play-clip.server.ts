import { type Viewer, hasRole } from "~/accounts";
import type { Vignette } from "~/library";
import { mayPlayTurn } from "../conversation/may-play-turn.server";
import { hasMet, reviewsAnswerTo } from "../store/sittings.server";

type Asked = { vignette: Pick<Vignette, "slug" | "edition" | "moment" | "kind">; part: "clip" | "poster" | "captions" };

/**
 * Whether a clip's file may go to this person. Clips of an assessment stay new for those who are to sit it: they meet each
 * when a sitting of their own has reached it, and while that goes on; afterwards its poster alone. Whoever rates an
 * answer to it, and a programme lead, may always. Turns of a conversation have a rule of their own; everything else is everybody's.
 */
export async function mayPlayClip(viewer: Viewer, { vignette, part }: Asked): Promise<boolean> {
  const { slug, kind } = vignette;
  if (kind === "turn") return mayPlayTurn(viewer, { vignette, part });
  if (kind !== "assessment" || hasRole(viewer, "programme_lead")) return true;
  return (await hasMet(viewer, slug, part === "poster" ? "ever" : "now")) || reviewsAnswerTo(viewer, slug);
}
