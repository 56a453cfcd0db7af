import type { Viewer } from "~/accounts";
import { approaches } from "~/library";
import { clipFor, skill, vignettes } from "~/library/index.server";
import { lastAnswered } from "./store/sessions.server";

/** Every moment of the library in learner's order, with when this person last answered it. */
export async function shelf(viewer: Viewer) {
  const answered = await lastAnswered(viewer);
  return Promise.all(
    vignettes().map(async ({ slug, edition, title, client, hard, touches, approach, ...moment }) => {
      const { posterUrl, illustrated } = await clipFor(viewer, slug, edition);
      const practised = skill(moment.skill)?.title ?? "";
      return { slug, title, client, hard, touches, approach: approaches[approach], posterUrl, illustrated, skill: practised, answeredAt: answered.get(slug) ?? null };
    }),
  );
}
