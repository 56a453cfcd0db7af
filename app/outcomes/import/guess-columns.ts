import { wordsIn } from "./column-words";
import { aboutPerson, closedWord, episodeWord, identifier, occasionWord, otherDate, person, sessionWord, sessionsWord, statusWord, whenWord } from "./guess-words";
import type { KnownMeasure } from "./known-measure";
import type { Column } from "./mapping";
import { namedAfter, readRest } from "./measure-in-name";
import type { FileColumn } from "./model";
import { readOccasion } from "./read-occasion";

const nothing: Column = { as: "nothing" };

/** What each column of the file most likely holds; what nobody can know is left out. */
export function guessColumns(columns: FileColumn[], measures: KnownMeasure[]): Column[] {
  const guessed = scores(columns, measures);
  const wide = guessed.some((column) => column?.as === "score" && column.occasion !== null);
  const roles = (wide ? inAnyFile : [...inAnyFile, ...ofEachRow]).filter(({ as }) => !guessed.some((column) => column?.as === as));
  for (const { as, points } of roles) {
    const found = best(columns, (column, at) => (guessed[at] ? 0 : points(column)));
    if (found !== null) guessed[found] = { as };
  }
  return guessed.map((column) => column ?? nothing);
}

type Read = Column | null | "unknown";

/** What names alone say of scores and answers. */
function readNames(columns: FileColumn[], measures: KnownMeasure[]) {
  const named = namedAfter(columns.map(({ name }) => name), measures);
  const read = columns.map((column, at): Read => {
    if (column.kind === "identifying" || column.kind === "empty") return nothing;
    const of = named[at];
    if (!of || !holdsNumbers(column)) return null;
    const rest = readRest(of);
    if (rest === "derived") return nothing;
    if (rest === "unknown") return rest;
    return "item" in rest ? { as: "item", measure: of.measure.key, item: rest.item } : { as: "score", measure: of.measure.key, occasion: rest.occasion };
  });
  return { named, read };
}

const isOf = (column: Read | undefined, as: "item" | "score", key: string) => typeof column === "object" && column?.as === as && column.measure === key;

/** Columns of totals whose items have columns of their own: their indexes, each with its measure. */
export function totalsBesideItems(columns: FileColumn[], measures: KnownMeasure[]): Map<number, KnownMeasure> {
  const { named, read } = readNames(columns, measures);
  const totals = read.flatMap((column, at): [number, KnownMeasure][] => {
    const measure = named[at]?.measure;
    const isTotal = measure && isOf(column, "score", measure.key) && read.some((other) => isOf(other, "item", measure.key));
    return isTotal && typeof column === "object" && column?.as === "score" && column.occasion === null ? [[at, measure]] : [];
  });
  return new Map(totals);
}

/** Scores and answers by the measures that columns are named after; null for a column that may still be something else. */
function scores(columns: FileColumn[], measures: KnownMeasure[]): (Column | null)[] {
  const { named, read } = readNames(columns, measures);
  const sure = [...read];
  // All answers count for more than their total, and the total for more than some of the answers.
  for (const [total, { key, items }] of totalsBesideItems(columns, measures)) {
    const held = new Set(read.flatMap((column) => (typeof column === "object" && column?.as === "item" && column.measure === key ? [column.item] : [])));
    if (held.size === items) sure[total] = nothing;
    else for (const [at, column] of read.entries()) if (isOf(column, "item", key)) sure[at] = nothing;
  }
  // A name with unknown words beside the measure is its score only where no other column is.
  return sure.map((column, at): Column | null => {
    if (column !== "unknown") return column;
    const key = named[at]!.measure.key;
    const alone = !sure.some((other, otherAt) => otherAt !== at && (other === "unknown" ? named[otherAt]!.measure.key === key : other && "measure" in other && other.measure === key));
    return alone ? { as: "score", measure: key, occasion: null } : nothing;
  });
}

const holdsNumbers = ({ kind, values }: FileColumn) => kind === "numbers" || (kind === "text" && values.some((value) => /^-?\d+([.,]\d+)?$/.test(value)));

type Points = (column: FileColumn) => number;
type Role = { as: Exclude<Column["as"], "nothing" | "score" | "item">; points: Points };

/** The column with most points; none where no column has any. The first of equals. */
function best(columns: FileColumn[], points: (column: FileColumn, at: number) => number): number | null {
  const all = columns.map(points);
  const most = Math.max(0, ...all);
  return most > 0 ? all.indexOf(most) : null;
}

const has = (column: FileColumn, words: RegExp) => wordsIn(column.name).some((word) => words.test(word));

const client: Points = (column) => {
  if (has(column, aboutPerson) || column.kind === "dates") return 0;
  return (has(column, person) ? 3 : 0) + (has(column, identifier) ? 2 : 0);
};

/** What a file may say of a client or an episode, whatever its shape. */
const inAnyFile: Role[] = [
  { as: "client", points: client },
  { as: "episode", points: (column) => (column.kind !== "dates" && has(column, episodeWord) ? 1 : 0) },
  { as: "ended", points: (column) => (column.kind === "dates" && has(column, closedWord) ? 1 : 0) },
  { as: "status", points: (column) => (isFewValues(column) && has(column, statusWord) ? 1 : 0) },
  { as: "sessions", points: (column) => (column.kind === "numbers" && has(column, sessionsWord) ? 1 : 0) },
];

const isFewValues = ({ kind, values }: FileColumn) => (kind === "text" || kind === "numbers") && values.length > 0 && values.length <= 12;

/** What says when, in a file with one row for each time that a measure was taken. */
const ofEachRow: Role[] = [
  { as: "date", points: (column) => (column.kind !== "dates" ? 0 : has(column, otherDate) ? 1 : has(column, whenWord) ? 3 : 2) },
  { as: "session", points: (column) => (column.kind === "numbers" && has(column, sessionWord) ? 1 : 0) },
  { as: "label", points: label },
];

function label(column: FileColumn): number {
  if (column.values.length === 0 || column.values.length > 40) return 0;
  const read = column.values.filter((value) => readOccasion(value) !== null).length;
  if (column.kind === "text") return read >= column.values.length / 2 ? 3 : has(column, occasionWord) ? 1 : 0;
  return column.kind === "numbers" && has(column, /^(time|timepoint|point|wave|occasion)$/) ? 2 : 0;
}
