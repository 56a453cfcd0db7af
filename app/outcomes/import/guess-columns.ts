import { guessAbout, measureNamed } from "./column-meanings";
import { compact, wordsIn } from "./column-words";
import { aboutPerson, closedWord, episodeWord, identifier, occasionWord, otherDate, person, sessionWord, sessionsWord, statusWord, whenWord } from "./guess-words";
import type { KnownMeasure } from "./known-measure";
import type { Column } from "./mapping";
import { namedAfter, readRest } from "./measure-in-name";
import type { FileColumn } from "./model";
import { readOccasion } from "./read-occasion";

const nothing: Column = { as: "nothing" };

/** What each column of the file most likely holds; what nobody can know is left out. */
export function guessColumns(columns: FileColumn[], measures: KnownMeasure[]): Column[] {
  const guessed = byRows(columns, scores(columns, measures), measures);
  const wide = guessed.some((column) => column?.as === "score" && column.occasion !== null);
  const roles = (wide ? inAnyFile : [...inAnyFile, ...ofEachRow]).filter(({ as }) => !guessed.some((column) => column?.as === as));
  for (const { as, points } of roles) {
    const found = best(columns, (column, at) => (guessed[at] ? 0 : points(column)));
    if (found !== null) guessed[found] = { as };
  }
  return guessed.map((column, at) => column ?? aboutOf(columns[at]!, columns.slice(0, at)) ?? nothing);
}

/** The first column that says something of the case says it. */
function aboutOf(column: FileColumn, before: FileColumn[]): Column | null {
  const about = guessAbout(column);
  return about && !before.some((other) => guessAbout(other) === about) ? { as: "told", about, means: [] } : null;
}

const valueWord = /^(score|scores|total|value|result|points|raw|wert|punktwert|ergebnis|summe|valeur|valor|wynik)$/;

/** A file whose rows each name their measure: half of the names at least are known, and one column holds the scores. */
function byRows(columns: FileColumn[], guessed: (Column | null)[], measures: KnownMeasure[]): (Column | null)[] {
  if (guessed.some((column) => column?.as === "score" || column?.as === "item")) return guessed;
  const known = ({ values }: FileColumn) => values.filter((value) => namesMeasure(value, measures)).length;
  const measure = best(columns, (column) => (column.kind === "text" && known(column) >= column.values.length / 2 ? known(column) : 0));
  const free = (column: FileColumn, at: number) => guessed[at] === null && column.kind === "numbers";
  const value = best(columns, (column, at) => (free(column, at) && has(column, valueWord) ? 1 : 0)) ?? onlyOne(columns.map(free));
  if (measure === null || value === null) return guessed;
  return guessed.map((column, at) => (at === measure ? { as: "measure", means: [] } : at === value ? { as: "value" } : column));
}

/** One measure, or one of several that share a name. */
const namesMeasure = (value: string, measures: KnownMeasure[]) => measureNamed(value, measures) !== null || measures.some(({ aliases }) => aliases.includes(compact(value)));

const onlyOne = (which: boolean[]): number | null => (which.filter(Boolean).length === 1 ? which.indexOf(true) : null);

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
type Role = { as: Exclude<Column["as"], "nothing" | "score" | "item" | "measure" | "value" | "told">; points: Points };

/** The column with most points; none where no column has any. The first of equals. */
function best(columns: FileColumn[], points: (column: FileColumn, at: number) => number): number | null {
  const all = columns.map(points);
  const most = Math.max(0, ...all);
  return most > 0 ? all.indexOf(most) : null;
}

const has = (column: FileColumn, words: RegExp) => wordsIn(column.name).some((word) => words.test(word));

/** What REDCap calls whoever the rows are about; the columns that it adds say when. */
const isRecordId = ({ name }: FileColumn) => /^record id$/.test(wordsIn(name).join(" "));
const isRepeatInstance = ({ name }: FileColumn) => /^(redcap )?repeat instance$/.test(wordsIn(name).join(" "));
const isEventName = ({ name }: FileColumn) => /^(redcap )?event name$/.test(wordsIn(name).join(" "));

const client: Points = (column) => {
  if (has(column, aboutPerson) || column.kind === "dates") return 0;
  return (has(column, person) || isRecordId(column) ? 3 : 0) + (has(column, identifier) ? 2 : 0);
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
  { as: "session", points: (column) => (column.kind === "numbers" && (has(column, sessionWord) || isRepeatInstance(column)) ? 1 : 0) },
  { as: "label", points: label },
];

function label(column: FileColumn): number {
  if (column.values.length === 0 || column.values.length > 40) return 0;
  if (isEventName(column)) return column.values.length > 1 ? 4 : 0;
  const read = column.values.filter((value) => readOccasion(value) !== null).length;
  if (column.kind === "text") return read >= column.values.length / 2 ? 3 : has(column, occasionWord) ? 1 : 0;
  return column.kind === "numbers" && has(column, /^(time|timepoint|point|wave|occasion)$/) ? 2 : 0;
}
