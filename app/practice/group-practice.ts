import { wholeMinutes } from "./verified-time";

/** Fewer people than this are not summed up: their figures would say what one of them did. */
export const fewestForFigures = 3;

/**
 * Verified practice of a group: how many people, how many of them practised at all, whole minutes of all together and the
 * median of each one's. Both are null where so few practised that they would be single people's.
 */
export type GroupPractice = { people: number; practised: number; minutes: number | null; medianMinutes: number | null };

/** What a group practised, from each person's verified time in milliseconds; null for a group that is too small. */
export function groupPractice(personIds: string[], msOf: ReadonlyMap<string, number>): GroupPractice | null {
  if (personIds.length < fewestForFigures) return null;
  const each = personIds.map((id) => msOf.get(id) ?? 0).sort((a, b) => a - b);
  const practised = each.filter((ms) => ms > 0).length;
  const told = practised >= fewestForFigures;
  const total = each.reduce((sum, ms) => sum + ms, 0);
  return { people: each.length, practised, minutes: told ? wholeMinutes(total) : null, medianMinutes: told ? wholeMinutes(median(each)) : null };
}

function median(sorted: number[]): number {
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
