import type { Drill } from "./model";

export type Skilled = Drill & { skill: string; moment: string; /** What the therapist's own tiredness answers; it trains no client's moment. */ ownSide: boolean };

/** The moments of these skills, each at its easiest level, in the order in which the skills are named. `drills`: easier levels first. */
export const training = (drills: readonly Skilled[], skills: readonly string[]) =>
  skills.flatMap((skill) =>
    drills
      .filter((drill) => drill.skill === skill && !drill.ownSide)
      .filter((drill, i, all) => all.findIndex(({ moment }) => moment === drill.moment) === i)
      .map(({ slug }) => slug),
  );

/** Of these drills those that are ticked from the start, and those that carry a note on what their clip touches: only a hand ticks these. */
export function chosen(slugs: readonly string[], drills: readonly Skilled[], why: string): { slugs: string[]; withheld: string[]; why: string } {
  const noted = drills.filter(({ slug, note }) => note !== null && slugs.includes(slug));
  const withheld = noted.map(({ slug }) => slug);
  const names = noted.map(({ title, level }) => `“${title}”${level ? ` at level ${level}` : ""}`).join(" and ");
  const left = noted.length === 1 ? `${names} is left for you to tick, because of what it touches.` : `${names} are left for you to tick, because of what they touch.`;
  return { slugs: slugs.filter((slug) => !withheld.includes(slug)), withheld, why: noted.length > 0 ? `${why} ${left}` : why };
}
