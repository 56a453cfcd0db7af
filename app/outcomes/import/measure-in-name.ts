import { compact, wordsIn } from "./column-words";
import type { KnownMeasure } from "./known-measure";
import { readOccasion } from "./read-occasion";

/** A measure that a column is named after, the alias by which it is, and the words that are left of the name. */
export type NamedAfter = { measure: KnownMeasure; alias: string; rest: string[] };

const noise = /^(total|tot|score|scores|sum|sumscore|totalscore|scale|raw|overall|points?|values?)$/;
const itemWord = /^(?:q|i|it|item|question)?0*(\d{1,3})$/;

/** Words by which a column is about a score and not the score itself. */
const derived = /^(change|diff|difference|delta|severity|band|category|cat|date|rci|cutoff|caseness|clinical|reliable|recovered|improved|percent|pct|percentile|mean|avg|sd|missing|completed?|valid|level|class|status|interpretation|risk)$/;

/** Which measure each column is named after, by aliases; null for a column that is named after none. */
export function namedAfter(names: string[], measures: KnownMeasure[]): (NamedAfter | null)[] {
  const read = names.map((name) => readName(name, measures));
  return read.map((one, at) => (one && one.rest.length === 0 && !hasItems(names, at) ? (numberOfRow(names, read, at) ?? one) : one));
}

function readName(name: string, measures: KnownMeasure[]): NamedAfter | null {
  const words = wordsIn(name);
  const aliases = measures.flatMap((measure) => measure.aliases.map((alias) => ({ alias, measure }))).sort((a, b) => b.alias.length - a.alias.length);
  for (const { alias, measure } of aliases) {
    const rest = without(words, alias);
    if (rest) return { measure, alias, rest: rest.filter((word) => !noise.test(word)) };
  }
  return null;
}

/** The words beside those that together are the alias, or that begin with it and go on in a known way; null where it is not there. */
function without(words: string[], alias: string): string[] | null {
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const joined = words.slice(from, to).join("");
      const tail = joined.startsWith(alias) ? joined.slice(alias.length) : null;
      if (tail === null || (tail !== "" && !isKnown(tail))) continue;
      return [...words.slice(0, from), ...(tail ? [tail] : []), ...words.slice(to)];
    }
  }
  return null;
}

const isKnown = (tail: string) => noise.test(tail) || itemWord.test(tail) || readOccasion(tail) !== null;

/** Beside "phq9_1", "phq9_2" and so on "phq9" is their total. */
function hasItems(names: string[], at: number): boolean {
  const name = compact(names[at]!);
  return [1, 2].every((item) => names.some((other) => new RegExp(`^${name}(?:q|i|it|item|question)?0*${item}$`).test(compact(other))));
}

/** In "phq_1" to "phq_9", or "bdi1" to "bdi3", the number of one happens to belong to the measure's name: it is a number like the others'. */
function numberOfRow(names: string[], read: (NamedAfter | null)[], at: number): NamedAfter | null {
  const [, base, number] = /^(.*?)(\d+)$/.exec(compact(names[at]!)) ?? [];
  const measure = read[at]?.measure;
  if (base === undefined || number === undefined || !measure) return null;
  const ofOne = ({ measure: other, alias }: NamedAfter) => other === measure || (alias === base && measure.aliases.includes(base));
  const others = read.flatMap((other, place) => (other && place !== at && ofOne(other) && new RegExp(`^${base}\\d+$`).test(compact(names[place]!)) ? [{ ...other, name: compact(names[place]!) }] : []));
  const [first] = others;
  return first && others.every(({ name }) => name !== base + number) ? { measure: first.measure, alias: base, rest: [number] } : null;
}

/** What the words beside the measure make of the column. "unknown" words may be anything. */
export function readRest({ measure, rest }: NamedAfter): { item: number } | { occasion: string | null } | "derived" | "unknown" {
  if (rest.length === 0) return { occasion: null };
  if (rest.some((word) => derived.test(word))) return "derived";
  const item = Number(itemWord.exec(rest.join(""))?.[1] ?? 0);
  if (item >= 1 && item <= measure.items) return { item };
  const occasion = readOccasion(rest.join(" "));
  return occasion ? { occasion: occasion.name } : "unknown";
}
