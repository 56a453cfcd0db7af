import type { Viewer } from "~/accounts";
import { momentsOfLevels } from "~/library";
import { type Library, libraryFor } from "~/library/index.server";
import type { Skilled } from "./drills-that-train";
import type { Drill, MomentToChoose } from "./model";

/** Every moment of a library that can be practised, in the learner's order: easier levels first. */
export function drillsIn(library: Library): Skilled[] {
  const several = momentsOfLevels(library.vignettes());
  return library.vignettes().map(({ slug, title, client, touches, skill, kind, moment, level }) => ({
    slug,
    title,
    clientName: client.name,
    level: several.has(moment) ? level : null,
    note: touches.length > 0 ? `Touches ${touches.join(" and ")}.` : null,
    skill,
    moment,
    ownSide: kind === "own-side",
  }));
}

export const allDrills = async (viewer: Viewer) => drillsIn(await libraryFor(viewer));

/** The same for a form: each moment with its levels, in the order in which the skills build on each other. */
export async function momentsToChoose(viewer: Viewer): Promise<MomentToChoose[]> {
  const library = await libraryFor(viewer);
  const drills = drillsIn(library);
  const moments = new Map<string, MomentToChoose>();
  for (const { slug, title, clientName, level, note, skill, moment } of drills) {
    const known = moments.get(moment) ?? { moment, title, clientName, skill: library.skill(skill)?.title ?? "", levels: [] };
    known.levels.push({ slug, level, note });
    moments.set(moment, known);
  }
  const place = library.skills().map(({ title }) => title);
  return [...moments.values()].toSorted((one, other) => place.indexOf(one.skill) - place.indexOf(other.skill));
}

/** Answers with those of some slugs that the library still has, in the learner's order. */
export async function drillsFor(viewer: Viewer): Promise<(slugs: readonly string[]) => Drill[]> {
  const drills = await allDrills(viewer);
  return (slugs) => drills.filter(({ slug }) => slugs.includes(slug)).map(({ slug, title, clientName, level, note }) => ({ slug, title, clientName, level, note }));
}
