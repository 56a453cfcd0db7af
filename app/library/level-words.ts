import { levels } from "./model";

type Level = keyof typeof levels;

/** A level and how it stands beside the others of its moment, such as "level 1, easier". */
export const levelName = (level: Level) => `level ${level}, ${levels[level]}`;

/** The moments of which there is more than one level, so that it must be said which one is meant. */
export function momentsOfLevels(vignettes: { moment: string }[]): ReadonlySet<string> {
  const all = vignettes.map(({ moment }) => moment);
  return new Set(all.filter((moment, i) => all.indexOf(moment) < i));
}

/** A moment's title, with the level where it has several. */
export const titleWithLevel = ({ title, moment, level }: { title: string; moment: string; level: Level }, several: ReadonlySet<string>) =>
  several.has(moment) ? `${title}, level ${level}` : title;
