/** Fewer people than this have no figures: theirs would say what one of them did. */
export const fewestForFigures = 3;

/** An average is told to the nearest so many minutes. */
export const figuresToMinutes = 5;

/**
 * Verified practice of a group: how many people count, and their average minutes a person a week, rounded to 5. No total
 * and not how many practised, which would tell of one person as soon as another is known; null where fewer than three did.
 */
export type GroupPractice = { people: number; minutesAWeek: number | null };

/** What a group practised in so many weeks, from each person's verified time in milliseconds; null for a group that is too small. */
export function groupPractice(personIds: string[], msOf: ReadonlyMap<string, number>, weeks: number): GroupPractice | null {
  if (personIds.length < fewestForFigures) return null;
  const each = personIds.map((id) => msOf.get(id) ?? 0);
  const told = each.filter((ms) => ms > 0).length >= fewestForFigures;
  const average = each.reduce((sum, ms) => sum + ms, 0) / each.length / weeks / 60_000;
  return { people: each.length, minutesAWeek: told ? Math.round(average / figuresToMinutes) * figuresToMinutes : null };
}
