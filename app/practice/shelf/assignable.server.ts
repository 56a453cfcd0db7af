import { levelName, momentsOfLevels } from "~/library";
import type { Library } from "~/library/index.server";

export type Assignable = { slug: string; title: string; clientName: string; /** In words; null where its moment has one level. */ level: string | null; /** The title of its skill. */ skill: string };

/** Every drill of a library, skill by skill in the order in which they build on each other, the levels of a moment beside each other. */
export function assignable(library: Library): Assignable[] {
  const several = momentsOfLevels(library.vignettes());
  const place = new Map(library.skills().map(({ slug }, i) => [slug, i]));
  const placeOf = (skill: string) => place.get(skill) ?? place.size;
  return library
    .vignettes()
    .toSorted((a, b) => placeOf(a.skill) - placeOf(b.skill) || a.order - b.order || a.title.localeCompare(b.title, "en") || a.level - b.level)
    .map(({ slug, title, client, moment, level, skill }) => ({
      slug,
      title,
      clientName: client.name,
      level: several.has(moment) ? levelName(level) : null,
      skill: library.skill(skill)?.title ?? "",
    }));
}
