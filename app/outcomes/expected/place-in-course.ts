import type { Episode, Scored } from "../model";

/**
 * How far into a course each score of one measure was taken: the session's number, or where sessions are not numbered its
 * place among the scores of treatment. Null where neither can be told. The fit in SQL takes the same.
 */
export function placesIn({ occasionKind }: Pick<Episode, "occasionKind">, treatment: Scored[]): (number | null)[] {
  return treatment.map(({ position }, index) => (occasionKind === "label" ? null : occasionKind === "date" ? index + 1 : position >= 1 ? position : null));
}
