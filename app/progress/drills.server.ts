import type { Viewer } from "~/accounts";
import { type Library, libraryFor } from "~/library/index.server";
import type { Drill } from "./model";

/** Every moment of a library that can be practised, in the learner's order. */
export const drillsIn = (library: Library): (Drill & { skill: string })[] =>
  library.vignettes().map(({ slug, title, client, touches, skill }) => ({
    slug,
    title,
    clientName: client.name,
    note: touches.length > 0 ? `Touches ${touches.join(" and ")}.` : null,
    skill,
  }));

export const allDrills = async (viewer: Viewer) => drillsIn(await libraryFor(viewer));

/** Answers with those of some slugs that the library still has, in the learner's order. */
export async function drillsFor(viewer: Viewer): Promise<(slugs: readonly string[]) => Drill[]> {
  const drills = await allDrills(viewer);
  return (slugs) => drills.filter(({ slug }) => slugs.includes(slug)).map(({ slug, title, clientName, note }) => ({ slug, title, clientName, note }));
}
