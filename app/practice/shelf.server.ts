import type { Viewer } from "~/accounts";
import { approaches } from "~/library";
import { clipsFor, libraryFor } from "~/library/index.server";
import { lastAnswered } from "./store/sessions.server";

/** Every moment of the library in learner's order, with when this person last answered it. */
export async function shelf(viewer: Viewer) {
  const [answered, clipOf, library] = await Promise.all([lastAnswered(viewer), clipsFor(viewer), libraryFor(viewer)]);
  return library.vignettes().map(({ slug, edition, title, client, hard, touches, approach, ...moment }) => {
    const practised = library.skill(moment.skill)?.title ?? "";
    return { slug, title, client, hard, touches, approach: approaches[approach], clip: clipOf(slug, edition), skill: practised, answeredAt: answered.get(slug) ?? null };
  });
}
