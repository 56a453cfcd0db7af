import path from "node:path";
import { checkContent, editionKey, newest, type Content } from "./check-content.server";
import { problemLine } from "./content-files.server";
import type { Measure } from "./measure-model";
import type { Rubric, Skill, Vignette } from "./model";

type ClipPart = "clip" | "poster" | "captions";

/** The checked content of one root. Without an edition a look-up answers the newest; an unknown slug answers null. */
export interface Library {
  /** Newest editions in the order in which a learner meets them. */
  vignettes: () => Vignette[];
  vignette: (slug: string, edition?: number) => Vignette | null;
  skill: (slug: string, edition?: number) => Skill | null;
  rubric: (slug: string, edition?: number) => Rubric | null;
  /** Newest editions by their short names. */
  measures: () => Measure[];
  measure: (slug: string, edition?: number) => Measure | null;
  /** Absolute path of a vignette's clip, poster or captions. */
  mediaFile: (slug: string, edition: number | undefined, part: ClipPart) => string | null;
  clipFile: (slug: string, edition?: number) => string | null;
}

const libraries = new Map<string, Library>();

/** Loads content/ below the project's root once. Throws, with every problem in the message, if anything is wrong there. */
export function content(root = process.cwd()): Library {
  const known = libraries.get(root);
  if (known) return known;
  const { problems, content: found } = checkContent(path.join(root, "content"));
  if (problems.length > 0) throw new Error(["The content is not whole:", ...problems.map(problemLine)].join("\n"));
  const library = libraryOf(found);
  libraries.set(root, library);
  return library;
}

function libraryOf({ vignettes, skills, rubrics, measures, folders }: Content): Library {
  const inOrder = newest(vignettes).sort((a, b) => a.order - b.order);
  const byShort = newest(measures).sort((a, b) => a.short.localeCompare(b.short, "en"));
  const mediaFile: Library["mediaFile"] = (slug, edition, part) => {
    const found = pick(vignettes, slug, edition);
    const folder = found && folders.get(editionKey(found));
    return found && folder ? path.resolve(folder, found.clip[part].file) : null;
  };
  return {
    vignettes: () => inOrder,
    vignette: (slug, edition) => pick(vignettes, slug, edition),
    skill: (slug, edition) => pick(skills, slug, edition),
    rubric: (slug, edition) => pick(rubrics, slug, edition),
    measures: () => byShort,
    measure: (slug, edition) => pick(measures, slug, edition),
    mediaFile,
    clipFile: (slug, edition) => mediaFile(slug, edition, "clip"),
  };
}

function pick<T extends { slug: string; edition: number }>(all: T[], slug: string, edition?: number): T | null {
  const editions = all.filter((one) => one.slug === slug);
  return (edition ? editions.find((one) => one.edition === edition) : newest(editions)[0]) ?? null;
}

/** The project's own content, by the look-ups of Library. */
export const vignettes = () => content().vignettes();
export const vignette: Library["vignette"] = (slug, edition) => content().vignette(slug, edition);
export const skill: Library["skill"] = (slug, edition) => content().skill(slug, edition);
export const rubric: Library["rubric"] = (slug, edition) => content().rubric(slug, edition);
/** The shipped definitions; what an organisation defines itself is not among them. */
export const measures = () => content().measures();
export const measure: Library["measure"] = (slug, edition) => content().measure(slug, edition);
