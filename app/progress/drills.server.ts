import { vignettes } from "~/library/index.server";
import type { Drill } from "./model";

/** Every moment that can be practised, in the learner's order. */
export const allDrills = (): (Drill & { skill: string })[] =>
  vignettes().map(({ slug, title, client, touches, skill }) => ({
    slug,
    title,
    clientName: client.name,
    note: touches.length > 0 ? `Touches ${touches.join(" and ")}.` : null,
    skill,
  }));

/** Those of these slugs that the library still has, in the learner's order. */
export const drillsOf = (slugs: readonly string[]): Drill[] =>
  allDrills()
    .filter(({ slug }) => slugs.includes(slug))
    .map(({ slug, title, clientName, note }) => ({ slug, title, clientName, note }));
