import { type Viewer, hasRole } from "~/accounts";
import { momentsOfLevels } from "~/library";
import { clipsFor, libraryFor, type Library } from "~/library/index.server";
import { mediumNames, mediumOf } from "../model";
import { stateInWords } from "../rules";
import { lastMet, takesOf } from "../store/answered.server";
import { conversationsFrom } from "./conversations.server";
import { momentsFrom } from "./moments.server";
import type { SkillOnPage, TakeOfSkill } from "./skill-model";
import { workedAnswersFor } from "./worked-answers";

/** How many own takes a page lists. */
const mostTakes = 50;

/** All that a skill's page shows; null for an unknown skill. `asked`: whether its worked answers are asked for, to teach with. */
export async function skillPage(viewer: Viewer, slug: string, { asked }: { asked: boolean }): Promise<SkillOnPage | null> {
  const library = await libraryFor(viewer);
  const found = library.skill(slug);
  if (!found) return null;
  const [answered, clipOf] = await Promise.all([lastMet(viewer), clipsFor(viewer)]);
  // What one has answered stays one's own after it was taken out of the library; a first edition of it there always is.
  const met = [...answered.keys()].flatMap((one) => library.vignette(one) ?? library.vignette(one, 1) ?? []).filter(({ kind }) => kind === "moment" || kind === "own-side");
  const vignettes = library.vignettes().filter(({ skill }) => skill === slug);
  const { workedAnswers, ...skill } = found;
  const skills = library.skills();
  const place = skills.findIndex((one) => one.slug === slug);
  const named = (at: number) => {
    const one = place < 0 ? undefined : skills[at];
    return one ? { slug: one.slug, title: one.title } : null;
  };
  const seen = { library, answered, clipOf };
  return {
    skill,
    moments: momentsFrom(vignettes.filter(({ kind }) => kind === "moment"), seen),
    ownSide: momentsFrom(vignettes.filter(({ kind }) => kind === "own-side"), seen),
    conversations: conversationsFrom(library.conversations().filter(({ skill }) => skill === slug), seen),
    takes: await takesOn(viewer, library, met.flatMap((one) => (one.skill === slug ? one.slug : []))),
    worked: workedAnswersFor({
      workedAnswers,
      vignette: library.vignette,
      attempted: new Set(met.map(({ moment }) => moment)),
      toTeach: hasRole(viewer, "supervisor", "programme_lead"),
      asked,
    }),
    before: named(place - 1),
    after: named(place + 1),
  };
}

async function takesOn(viewer: Viewer, library: Library, slugs: string[]): Promise<TakeOfSkill[]> {
  if (slugs.length === 0) return [];
  const takes = await takesOf(viewer, slugs, mostTakes);
  const several = momentsOfLevels(library.vignettes());
  return takes.flatMap(({ id, number, createdAt, session, ...take }) => {
    const vignette = library.vignette(session.vignetteSlug, session.vignetteEdition);
    if (!vignette) return [];
    const state = stateInWords([{ rated: take._count.selfRatings > 0, submission: take.submissions[0] ?? null }]);
    const { title, client, moment } = vignette;
    const level = several.has(moment) ? vignette.level : null;
    return { takeId: id, sessionId: session.id, givenAt: createdAt, title, clientName: client.name, level, number, medium: mediumNames[mediumOf(take)], state };
  });
}
