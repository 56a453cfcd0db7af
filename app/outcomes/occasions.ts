import { occasionInWords } from "./in-words";
import type { Episode, OccasionKind, Scored } from "./model";

/** When something was measured in an episode, whatever the measure. */
export type Occasion = Pick<Scored, "occasion" | "position"> & { followUp: boolean };

export const isFollowUp = ({ stage }: Pick<Scored, "stage">) => stage === "follow_up";

/** One word for an occasion, by which scores of several measures find each other. */
export const occasionKey = (followUp: boolean, occasion: string) => `${followUp ? "later" : "in"} ${occasion}`;

/** Every occasion of an episode once, in order; those after treatment last. */
export function occasionsOf({ scores }: Pick<Episode, "scores">): Occasion[] {
  const all = [...scores.values()].flat().map((scored) => ({ occasion: scored.occasion, position: scored.position, followUp: isFollowUp(scored) }));
  const once = new Map(all.map((each) => [occasionKey(each.followUp, each.occasion), each] as const));
  return [...once.values()].toSorted((a, b) => Number(a.followUp) - Number(b.followUp) || a.position - b.position || a.occasion.localeCompare(b.occasion));
}

/** A table of more lines than these two together is read at its ends, unless all of it is asked for. */
export const linesAtFirst = 24;
const linesAtLast = 96;

/** Which of so many lines a table leaves out, from `linesAtFirst` on. */
export const linesBetween = (lines: number, all: boolean) => (all ? 0 : Math.max(0, lines - linesAtFirst - linesAtLast));

/** As a line of the table of scores begins: "5", "4 Mar 2026", "3 months". */
export const lineName = (kind: OccasionKind, occasion: string, locale: string) => (kind === "session" ? occasion : occasionInWords(kind, occasion, locale));
