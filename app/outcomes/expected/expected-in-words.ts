import { rangeInWords, written } from "../in-words";
import type { Band } from "./outside-band";

/** From so many clients the band holds what it says (DOMAIN.md 4.6); with 200, of 80 in 100 it was 77. */
export const enoughClients = 1000;
export const fewestClients = 200;

/** A course is expected as far as so many of them were followed. */
export const fewestFollowed = 20;

/** Of a band's ends: whole points, which a score is given in, and no more than the scale has. */
export const bandInWords = ({ lower, upper }: Band, locale: string) => rangeInWords(lower, upper, (value) => written(value, locale, 0));

/** From what the band comes, and how far it can be relied on. */
export function bandSource(episodes: number, locale: string): string {
  const n = `From this service’s own data, n = ${written(episodes, locale)}`;
  return episodes >= enoughClients ? `${n}.` : `${n}. That is few: such a band has held 77 of 100 scores instead of 80.`;
}
