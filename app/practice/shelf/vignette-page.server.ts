import { type Viewer, hasRole } from "~/accounts";
import type { Vignette } from "~/library";
import { type PlayedClip, clipFor, libraryFor } from "~/library/index.server";
import { type SkillInBrief, skillInBrief } from "../skill-in-brief";
import { lastMet } from "../store/answered.server";

/** A level of the moment, with what makes it easier or harder than the others. */
export type LevelOnPage = Pick<Vignette, "slug" | "level" | "levelNote"> & { answeredAt: Date | null };

export type VignetteOnPage = {
  vignette: Pick<Vignette, "slug" | "title" | "client" | "approach" | "justHappened" | "hard" | "touches" | "contentNote" | "criteria" | "level">;
  skill: SkillInBrief;
  /** The easiest first; this one is among them. */
  levels: LevelOnPage[];
  answeredAt: Date | null;
  clip: PlayedClip;
  mayRecordPart: boolean;
  mayAssign: boolean;
  /** Those who answer for what is practised may see the clip without practising it. */
  mayWatch: boolean;
};

/** One level of a moment, as it is met before its drill; null for what is no drill by itself. The clip's words are not told before it is heard. */
export async function vignettePage(viewer: Viewer, slug: string): Promise<VignetteOnPage | null> {
  const library = await libraryFor(viewer);
  const found = library.vignette(slug);
  const skill = found && library.skill(found.skill);
  if (!found || !skill || !isDrill(found)) return null;
  const [clip, answered] = await Promise.all([clipFor(viewer, found.slug, found.edition), lastMet(viewer)]);
  const siblings = library.vignettes().filter((one) => one.moment === found.moment && one.slug !== found.slug);
  const levels = [found, ...siblings].toSorted((a, b) => a.level - b.level);
  const { title, client, approach, justHappened, hard, touches, contentNote, criteria, level } = found;
  return {
    vignette: { slug: found.slug, title, client, approach, justHappened, hard, touches, contentNote, criteria, level },
    skill: skillInBrief(skill),
    levels: levels.map((one) => ({ slug: one.slug, level: one.level, levelNote: one.levelNote, answeredAt: answered.get(one.slug) ?? null })),
    answeredAt: answered.get(found.slug) ?? null,
    clip,
    mayRecordPart: hasRole(viewer, "supervisor", "programme_lead"),
    mayAssign: hasRole(viewer, "supervisor"),
    mayWatch: hasRole(viewer, "supervisor", "programme_lead"),
  };
}

/** Turns belong to their conversation and clips of an assessment to their sitting. */
export const isDrill = ({ kind }: Vignette) => kind === "moment" || kind === "own-side";
