import path from "node:path";
import { env } from "~/platform/env.server";
import { checkContent, editionKey, newest, type Content } from "./check-content.server";
import { problemLine } from "./content-files.server";
import type { Assessment } from "./assessment-model";
import type { Conversation } from "./conversation-model";
import type { Measure } from "./measure-model";
import type { Rubric, ShippedVignette, Skill, Vignette } from "./model";
import { type OwnParts, ownKey, ownPartsOf } from "./own-library.server";

type ClipPart = "clip" | "poster" | "captions";

/**
 * What can be practised with. Without an edition a look-up answers the newest, or null where that has been retired; with
 * one it answers that edition, retired or not. An unknown slug answers null.
 */
export interface Library<V extends Vignette = Vignette> {
  /** Newest editions of what can be practised by itself, in the order in which a learner meets them: easier levels first. */
  vignettes: () => V[];
  /** Any vignette, those of assessments and the turns of conversations among them. */
  vignette: (slug: string, edition?: number) => V | null;
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

const libraries = new Map<string, { found: Content; library: Library<ShippedVignette> }>();

/** Loads content/ below `root`, or the content directory of the settings, once. Throws, with every problem in the message, if anything is wrong there. */
export const content = (root?: string): Library<ShippedVignette> => loaded(root === undefined ? env.contentDir : path.join(root, "content")).library;

function loaded(dir: string) {
  const known = libraries.get(dir);
  if (known) return known;
  const { problems, content: found } = checkContent(dir);
  if (problems.length > 0) throw new Error(["The content is not whole:", ...problems.map(problemLine)].join("\n"));
  const made = { found, library: libraryOf(found, found.vignettes, new Set()) };
  libraries.set(dir, made);
  return made;
}

type Kind = Parameters<typeof ownKey>[0]["kind"];
type Edition = { slug: string; edition: number };

/** `retired`: what has its newest edition out of use, by ownKey. */
function libraryOf<V extends Vignette>({ skills, rubrics, conversations, assessments, measures, folders }: Omit<Content, "vignettes">, vignettes: V[], retired: Set<string>): Library<V> {
  const inUse = <T extends Edition>(all: T[], kind?: Kind) => newest(all).filter(({ slug }) => !kind || !retired.has(ownKey({ kind, slug })));
  const picking = <T extends Edition>(all: T[], kind?: Kind) => (slug: string, edition?: number): T | null => {
    const editions = all.filter((one) => one.slug === slug);
    return (edition ? editions.find((one) => one.edition === edition) : inUse(editions, kind)[0]) ?? null;
  };
  const turns = conversations.flatMap((one) => one.turns.map(({ vignette }) => vignette));
  const [vignette, turn] = [picking(vignettes, "vignette"), picking(turns)];
  const played = (slug: string, edition?: number) => vignette(slug, edition) ?? (turn(slug, edition) as Vignette | null as V | null);
  const mediaFile: Library["mediaFile"] = (slug, edition, part) => {
    const found = played(slug, edition);
    const folder = found && folders.get(editionKey(found));
    return found?.clip && folder ? path.resolve(folder, found.clip[part].file) : null;
  };
  const inOrder = {
    vignettes: inUse(vignettes.filter(({ kind }) => kind !== "assessment"), "vignette").sort((a, b) => a.level - b.level || a.order - b.order),
    skills: inUse(skills, "skill").sort((a, b) => a.order - b.order),
    rubrics: inUse(rubrics, "rubric").sort((a, b) => a.title.localeCompare(b.title, "en")),
    conversations: newest(conversations).sort((a, b) => a.order - b.order),
    assessments: newest(assessments).sort((a, b) => a.title.localeCompare(b.title, "en")),
    measures: newest(measures).sort((a, b) => a.short.localeCompare(b.short, "en")),
  };
  return {
    vignettes: () => inOrder.vignettes,
    vignette: played,
    skills: () => inOrder.skills,
    skill: picking(skills, "skill"),
    rubrics: () => inOrder.rubrics,
    rubric: picking(rubrics, "rubric"),
    conversations: () => inOrder.conversations,
    conversation: picking(conversations),
    assessments: () => inOrder.assessments,
    assessment: picking(assessments),
    measures: () => inOrder.measures,
    measure: picking(measures),
    mediaFile,
    clipFile: (slug, edition) => mediaFile(slug, edition, "clip"),
  };
}

/** The shipped definitions of measures; what an organisation defines itself is not among them. */
export const measures = () => content().measures();
export const measure: Library["measure"] = (slug, edition) => content().measure(slug, edition);

/** What an organisation has to practise with: what is shipped, and what it has published itself. */
export async function libraryFor(viewer: { organisationId: string }): Promise<Library> {
  const { found, library } = loaded(env.contentDir);
  const own = await ownPartsOf(viewer, found);
  return own ? withOwn(found, own) : library;
}

const merged = new WeakMap<OwnParts, Library>();

/** Worked out once for what an organisation has published, until it publishes more. */
function withOwn(shipped: Content, own: OwnParts): Library {
  const known = merged.get(own);
  if (known) return known;
  const all = { ...shipped, skills: [...shipped.skills, ...own.skills], rubrics: [...shipped.rubrics, ...own.rubrics] };
  const library = libraryOf(all, [...shipped.vignettes, ...own.vignettes], own.retired);
  merged.set(own, library);
  return library;
}
