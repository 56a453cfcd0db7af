import path from "node:path";
import { checkContent, editionKey, newest, type Content } from "./check-content.server";
import { problemLine } from "./content-files.server";
import type { Assessment } from "./assessment-model";
import type { Conversation } from "./conversation-model";
import type { Measure } from "./measure-model";
import type { Rubric, Skill, Vignette } from "./model";

type ClipPart = "clip" | "poster" | "captions";

/** The checked content of one root. Without an edition a look-up answers the newest; an unknown slug answers null. */
export interface Library {
  /** Newest editions of what can be practised by itself, in the order in which a learner meets them: easier levels first. */
  vignettes: () => Vignette[];
  /** Any vignette, those of assessments and the turns of conversations among them. */
  vignette: (slug: string, edition?: number) => Vignette | null;
  /** Newest editions, in the order in which they build on each other. */
  skills: () => Skill[];
  skill: (slug: string, edition?: number) => Skill | null;
  rubrics: () => Rubric[];
  rubric: (slug: string, edition?: number) => Rubric | null;
  conversations: () => Conversation[];
  conversation: (slug: string, edition?: number) => Conversation | null;
  assessments: () => Assessment[];
  assessment: (slug: string, edition?: number) => Assessment | null;
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

function libraryOf({ vignettes, skills, rubrics, conversations, assessments, measures, folders }: Content): Library {
  const shelf = newest(vignettes).filter(({ kind }) => kind !== "assessment");
  const played = [...vignettes, ...conversations.flatMap(({ turns }) => turns.map((turn) => turn.vignette))];
  const mediaFile: Library["mediaFile"] = (slug, edition, part) => {
    const found = pick(played, slug, edition);
    const folder = found && folders.get(editionKey(found));
    return found && folder ? path.resolve(folder, found.clip[part].file) : null;
  };
  const inOrder = {
    vignettes: shelf.sort((a, b) => a.level - b.level || a.order - b.order),
    skills: newest(skills).sort((a, b) => a.order - b.order),
    rubrics: newest(rubrics).sort((a, b) => a.title.localeCompare(b.title, "en")),
    conversations: newest(conversations).sort((a, b) => a.order - b.order),
    assessments: newest(assessments).sort((a, b) => a.title.localeCompare(b.title, "en")),
    measures: newest(measures).sort((a, b) => a.short.localeCompare(b.short, "en")),
  };
  return {
    vignettes: () => inOrder.vignettes,
    vignette: (slug, edition) => pick(played, slug, edition),
    skills: () => inOrder.skills,
    skill: (slug, edition) => pick(skills, slug, edition),
    rubrics: () => inOrder.rubrics,
    rubric: (slug, edition) => pick(rubrics, slug, edition),
    conversations: () => inOrder.conversations,
    conversation: (slug, edition) => pick(conversations, slug, edition),
    assessments: () => inOrder.assessments,
    assessment: (slug, edition) => pick(assessments, slug, edition),
    measures: () => inOrder.measures,
    measure: (slug, edition) => pick(measures, slug, edition),
    mediaFile,
    clipFile: (slug, edition) => mediaFile(slug, edition, "clip"),
  };
}

function pick<T extends { slug: string; edition: number }>(all: T[], slug: string, edition?: number): T | null {
  const editions = all.filter((one) => one.slug === slug);
  return (edition ? editions.find((one) => one.edition === edition) : newest(editions)[0]) ?? null;
}

/** The shipped definitions of measures; what an organisation defines itself is not among them. */
export const measures = () => content().measures();
export const measure: Library["measure"] = (slug, edition) => content().measure(slug, edition);

/** What an organisation has to practise with: what is shipped, and what it has made itself. */
export async function libraryFor(viewer: { organisationId: string }): Promise<Library> {
  return viewer.organisationId ? content() : Promise.reject(new Error("A library is an organisation's."));
}
