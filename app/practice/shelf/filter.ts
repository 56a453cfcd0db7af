import { emotions, levels, problemAreas, stances } from "~/library";
import type { ConversationOnShelf, Level, Moment, Shelf } from "./model";

/** What a library is searched by, pure. Null is "any". */

export const fields = ["skill", "stance", "level", "emotion", "problem"] as const;
export type Field = (typeof fields)[number];

/** As the address and the form name it. */
export type Filter = Record<Field, string | null> & {
  /** Only what was not practised yet. */
  new: boolean;
};

export const everything: Filter = { skill: null, stance: null, level: null, emotion: null, problem: null, new: false };

/** The filter of an address; what is no word of the library asks for nothing. */
export function filterFrom(search: URLSearchParams, skills: { slug: string }[]): Filter {
  const known: Record<Field, readonly string[]> = {
    skill: skills.map(({ slug }) => slug),
    stance: Object.keys(stances),
    level: Object.keys(levels),
    emotion: emotions,
    problem: Object.keys(problemAreas),
  };
  const asked = fields.map((field) => [field, known[field].find((value) => value === search.get(field)) ?? null]);
  return { ...(Object.fromEntries(asked) as Record<Field, string | null>), new: search.get("new") === "1" };
}

/** The same as an address has it: only what is asked for. */
export function searchOf(filter: Filter): string {
  const asked = new URLSearchParams();
  for (const field of fields) if (filter[field]) asked.set(field, filter[field]);
  if (filter.new) asked.set("new", "1");
  return asked.size > 0 ? `?${asked}` : "";
}

/** What an address inside the library keeps of the one that it was reached from: the filter, and nothing else. */
export function keptOf(search: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const field of [...fields, "new"]) {
    const value = search.get(field);
    if (value) kept.set(field, value);
  }
  return kept.size > 0 ? `?${kept}` : "";
}

export const asksFor = (filter: Filter) => searchOf(filter) !== "";

export type Shown = Pick<Shelf, "moments" | "ownSide" | "conversations">;

/** What fits: a moment with those of its levels that fit, a conversation as a whole. A conversation is of no level. */
export function shownOf({ moments, ownSide, conversations }: Shown, filter: Filter): Shown {
  return {
    moments: moments.flatMap((moment) => fitting(moment, filter)),
    ownSide: ownSide.flatMap((moment) => fitting(moment, filter)),
    conversations: conversations.filter((one) => filter.level === null && fits(one, filter) && fitsClip(one, filter)),
  };
}

function fitting(moment: Moment, filter: Filter): Moment[] {
  if (!fits(moment, filter)) return [];
  const [first, ...more] = moment.levels.filter((level) => fitsClip(level, filter) && (filter.level === null || String(level.level) === filter.level));
  return first ? [{ ...moment, levels: [first, ...more] }] : [];
}

const fits = ({ skill, stance, problemArea }: Moment | ConversationOnShelf, filter: Filter) =>
  (filter.skill ?? skill.slug) === skill.slug && (filter.stance ?? stance) === stance && (filter.problem ?? problemArea) === problemArea;

const fitsClip = ({ emotion, answeredAt }: Level | ConversationOnShelf, filter: Filter) =>
  (filter.emotion ?? emotion) === emotion && !(filter.new && answeredAt);

/** The skills that what is shown practises, and the one that is asked for. */
export function skillsShown(skills: Shelf["skills"], { moments, ownSide, conversations }: Shown, filter: Filter): Shelf["skills"] {
  const practised = new Set([...moments, ...ownSide, ...conversations].map(({ skill }) => skill.slug));
  return asksFor(filter) ? skills.filter(({ slug }) => slug === filter.skill || practised.has(slug)) : skills;
}

/** How many encounters that are: a moment is one, whatever its levels. */
export const countOf = ({ moments, ownSide, conversations }: Shown) => moments.length + ownSide.length + conversations.length;

export type Choice = { value: string; label: string; count: number };

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The library's words for each field, by the value that the address has; each stands by itself. */
export const wordsFor = (skills: Shelf["skills"]): Record<Field, [value: string, words: string][]> => ({
  skill: skills.map(({ slug, title }) => [slug, title]),
  stance: Object.entries(stances).map(([stance, words]) => [stance, capitalised(words)]),
  level: Object.entries(levels).map(([level, words]) => [level, `${level} ${words}`]),
  emotion: emotions.map((emotion) => [emotion, capitalised(emotion)]),
  problem: Object.entries(problemAreas).map(([area, words]) => [area, capitalised(words)]),
});

/** What can be chosen for each field: the words that the library has, and how many encounters each would show beside the other choices. */
export function choicesOf(shelf: Pick<Shelf, "skills"> & Shown, filter: Filter): Record<Field, Choice[]> {
  const named = wordsFor(shelf.skills);
  const choices = (field: Field): Choice[] =>
    named[field].flatMap(([value, label]) => {
      const there = filter[field] === value || countOf(shownOf(shelf, { ...everything, [field]: value })) > 0;
      return there ? { value, label, count: countOf(shownOf(shelf, { ...filter, [field]: value })) } : [];
    });
  return Object.fromEntries(fields.map((field) => [field, choices(field)])) as Record<Field, Choice[]>;
}

export type WayOut = { /** Which choice is given up. */ field: Field | "new"; filter: Filter; count: number };

/** Where nothing is shown: each choice that one could give up to see something, the one that shows least first. */
export function waysOut(shelf: Shown, filter: Filter): WayOut[] {
  const without = [...fields, "new" as const].map((field) => ({ field, filter: { ...filter, [field]: everything[field] } }));
  return without
    .map((way) => ({ ...way, count: countOf(shownOf(shelf, way.filter)) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count);
}
