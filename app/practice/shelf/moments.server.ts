import type { Vignette } from "~/library";
import type { Library, PlayedClip } from "~/library/index.server";
import type { Client, Level, Moment, Named, Still } from "./model";

export type Seen = {
  library: Library;
  /** When each vignette was last answered. */
  answered: Map<string, Date>;
  clipOf: (slug: string, edition: number) => PlayedClip;
};

/** One entry a moment with its levels, the easiest first; in the order in which the skills build on each other. */
export function momentsFrom(vignettes: Vignette[], seen: Seen): Moment[] {
  const inOrder = vignettes.toSorted((a, b) => a.order - b.order || a.title.localeCompare(b.title, "en") || a.level - b.level);
  const moments = new Map<string, Moment>();
  for (const vignette of inOrder) {
    const { moment, title, stance, problemArea, client } = vignette;
    const known = moments.get(moment);
    if (known) known.ofLevels = known.levels.push(levelFrom(vignette, seen));
    else {
      const skill = skillNamed(seen.library, vignette.skill);
      moments.set(moment, { moment, title, stance, problemArea, client: clientOf(client), skill, levels: [levelFrom(vignette, seen)], ofLevels: 1 });
    }
  }
  return [...moments.values()];
}

function levelFrom({ slug, edition, level, hard, approach, emotion, touches }: Vignette, { answered, clipOf }: Seen): Level {
  return { slug, level, hard, approach, emotion, touches, clip: stillOf(clipOf(slug, edition)), answeredAt: answered.get(slug) ?? null };
}

export const skillNamed = (library: Library, slug: string): Named => ({ slug, title: library.skill(slug)?.title ?? "" });

/** Only what shows a still picture leaves the server. */
export const stillOf = ({ posterUrl, videoUrl, illustrated, organisationClipId }: PlayedClip): Still => ({ posterUrl, videoUrl, illustrated, organisationClipId });

export const clientOf = ({ name, age, role }: Client): Client => ({ name, age, role });
