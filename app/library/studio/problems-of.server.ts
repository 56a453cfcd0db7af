import type { Viewer } from "~/accounts/index";
import { libraryFor } from "../content.server";
import type { Item } from "../item-store.server";
import type { Problems } from "./draft";
import { type MomentDraft, momentProblems } from "./moment-draft";
import { type RubricDraft, rubricProblems } from "./rubric-draft";
import { type SkillDraft, skillProblems } from "./skill-draft";

/** Everything that the words of a draft still lack, or have wrong, for its publication. */
export async function problemsIn(viewer: Viewer, { kind, slug, definition, sentences }: Pick<Item, "kind" | "slug" | "definition" | "sentences">): Promise<Problems> {
  if (kind === "rubric") return rubricProblems(definition as RubricDraft);
  const library = await libraryFor(viewer);
  if (kind === "vignette") return momentProblems({ definition: definition as MomentDraft, sentences }, library);
  return skillProblems(definition as SkillDraft, { slug, practises: (vignette) => library.vignette(vignette)?.skill ?? null });
}
