import type { Skill } from "~/library";

/** A skill without its worked answers, which leave the server on the skill's own page alone. */
export type SkillInBrief = Pick<Skill, "slug" | "title" | "summary">;

export const skillInBrief = ({ slug, title, summary }: Skill): SkillInBrief => ({ slug, title, summary });
