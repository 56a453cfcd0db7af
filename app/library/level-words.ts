import { levels } from "./model";

type Level = keyof typeof levels;

/** A level and how it stands beside the others of its moment, such as "level 1, easier". */
export const levelName = (level: Level) => `level ${level}, ${levels[level]}`;

/** The moments of which there is more than one level, so that it must be said which one is meant. */
export function momentsOfLevels(vignettes: { moment: string }[]): ReadonlySet<string> {
  const all = vignettes.map(({ moment }) => moment);
  return new Set(all.filter((moment, i) => all.indexOf(moment) < i));
}

type Titled = { title: string; slug: string; moment: string; level: Level };

/** A vignette's title, with its level where its moment has several among these. */
export const titleWithLevel = ({ title, slug, moment, level }: Titled, among: { slug: string; moment: string }[]) =>
  among.some((other) => other.moment === moment && other.slug !== slug) ? `${title}, level ${level}` : title;
