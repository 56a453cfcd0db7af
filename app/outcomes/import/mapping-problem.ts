import type { Measure } from "~/library";
import type { Column, Mapping } from "./mapping";
import type { FileColumn } from "./model";
import { hasMeanings, unsaidMeaning } from "./column-meanings";
import { asksDatesAreSessions, measuresOfColumns } from "./settle-mapping";

type Problem = (given: { columns: FileColumn[]; mapping: Mapping }) => string | null | undefined;

const once = {
  client: "the clients' codes",
  episode: "the episode",
  date: "the date",
  session: "the session's number",
  label: "the named occasion",
  status: "the status",
  ended: "the last day",
  sessions: "how many sessions there were",
  measure: "the measure of each row",
  value: "the score of each row",
} as const;

const has = ({ columns }: Mapping, as: Column["as"]) => columns.some((column) => column.as === as);

const anotherFile: Problem = ({ columns, mapping }) => (columns.length === mapping.columns.length ? null : "This mapping is of another file. Load the page again.");

const identifying: Problem = ({ columns, mapping }) => {
  const index = columns.findIndex(({ looksLike }, at) => looksLike && mapping.columns[at]!.as !== "nothing");
  const found = columns[index];
  if (!found?.looksLike) return null;
  const { name, looksLike } = found;
  if (mapping.columns[index]!.as === "client") {
    return `The column "${name}" looks like ${looksLike.what} (row ${looksLike.row}), which are not kept. Give codes instead, in a column of their own.`;
  }
  return `The column "${name}" looks like ${looksLike.what} (row ${looksLike.row}), which are not kept. Choose nothing for it.`;
};

const twice: Problem = ({ columns, mapping }) => {
  for (const [as, what] of Object.entries(once)) {
    const named = columns.filter((_, at) => mapping.columns[at]!.as === as);
    if (named.length > 1) return `The columns "${named[0]!.name}" and "${named[1]!.name}" cannot both be ${what}. Choose one.`;
  }
};

const nobody: Problem = ({ mapping }) => (has(mapping, "client") ? null : "Say which column holds the clients' codes.");

const noScore: Problem = ({ mapping }) => (has(mapping, "score") || has(mapping, "item") || has(mapping, "value") ? null : "Say which column holds a score, and of which measure.");

const measureOfRows: Problem = ({ columns, mapping }) => {
  if (has(mapping, "value") !== has(mapping, "measure")) return has(mapping, "value") ? "Say which column names the measure of each row." : "Say which column holds the score of the measure that each row names.";
  const open = unsaidMeaning(mapping);
  if (open !== null) return `Say what the values of the column "${columns[open]!.name}" mean.`;
  const many = mapping.columns.findIndex((column, at) => hasMeanings(column) && columns[at]!.values.length === 0);
  return many < 0 ? null : `The column "${columns[many]!.name}" holds more than 40 different values, which is too many to say what each means.`;
};

const toldTwice: Problem = ({ columns, mapping }) => {
  for (const [at, column] of mapping.columns.entries()) {
    const first = column.as === "told" ? mapping.columns.findIndex((other) => other.as === "told" && other.about === column.about) : at;
    if (first < at) return `The columns "${columns[first]!.name}" and "${columns[at]!.name}" cannot both say the same of a case. Choose one.`;
  }
};

const noOccasion: Problem = ({ mapping }) => {
  const { occasionBy } = mapping;
  if (!occasionBy) return "Say what tells a client's occasions apart: a date, a session's number or a named occasion.";
  if (occasionBy !== "columns") return has(mapping, occasionBy) ? null : `Say which column holds ${once[occasionBy]}.`;
  if (has(mapping, "value")) return "Rows that name their measure cannot stand beside columns that each name an occasion.";
  if (has(mapping, "item")) return "Answers to single items need a row for each occasion, and cannot stand in columns that each name one.";
};

const columnsOfOccasions: Problem = ({ columns, mapping }) => {
  const seen = new Map<string, string>();
  for (const [at, column] of mapping.columns.entries()) {
    if (column.as !== "score") continue;
    const { name } = columns[at]!;
    if (mapping.occasionBy === "columns" && !column.occasion) return `Say which occasion the column "${name}" is of.`;
    const key = JSON.stringify([column.measure, mapping.occasionBy === "columns" ? column.occasion : null]);
    if (seen.has(key)) return `The columns "${seen.get(key)!}" and "${name}" hold the same measure at the same occasion. Choose one.`;
    seen.set(key, name);
  }
};

const unplaced: Problem = ({ columns, mapping }) => {
  const placed = new Set(mapping.occasions.filter(({ stage }) => stage).map(({ name }) => name));
  const named = mapping.columns.flatMap((column, at) => {
    if (mapping.occasionBy === "columns") return column.as === "score" && column.occasion ? [column.occasion] : [];
    return mapping.occasionBy === "label" && column.as === "label" ? columns[at]!.values : [];
  });
  const open = named.find((name) => name !== "NA" && !placed.has(name));
  return open === undefined ? null : `Say where "${open}" stands: before, during, at the end of treatment, or after it.`;
};

const twoWays: Problem = ({ columns, mapping }) => {
  if (mapping.dateOrder) return null;
  const asked = columns.find(({ dateOrders }, at) => ["date", "ended"].includes(mapping.columns[at]!.as) && dateOrders.length > 1);
  return asked && `The dates in the column "${asked.name}" can be read in more than one way. Say which part comes first.`;
};

const sessionsHeld: Problem = ({ mapping }) => (asksDatesAreSessions(mapping) && mapping.datesAreSessions === null ? "Say whether a score was taken at every session." : null);

const closedHow: Problem = ({ mapping }) => {
  const how = mapping.closed?.how;
  if (!how) return "Say which clients' treatment has ended.";
  if (how === "status" && !has(mapping, "status")) return "Say which column tells whose treatment has ended.";
  if (how === "ended" && !has(mapping, "ended")) return "Say which column holds the last day of treatment.";
};

const primary: Problem = ({ mapping }) => {
  if (!mapping.primary) return "Say by which measure a client's change is judged.";
  return measuresOfColumns(mapping.columns).includes(mapping.primary) ? null : "The measure by which change is judged has no column. Choose another.";
};

/** What a saved mapping must bear; the rest may still be open. */
export const unusableMapping: Problem = (given) => anotherFile(given) ?? identifying(given);

const problems: Problem[] = [anotherFile, identifying, twice, nobody, noScore, measureOfRows, toldTwice, noOccasion, columnsOfOccasions, unplaced, twoWays, sessionsHeld, closedHow, primary];

/** Why scores cannot be read by this mapping yet, in one sentence; null where they can. */
export function mappingProblem(columns: FileColumn[], mapping: Mapping): string | null {
  for (const problem of problems) {
    const said = problem({ columns, mapping });
    if (said) return said;
  }
  return null;
}

/** Whether the columns of items of each measure are all of them, each once, and its score is not mapped too. */
export function itemsProblem(mapping: Mapping, definitions: ReadonlyMap<string, Measure>): string | null {
  for (const [key, { short, form }] of definitions) {
    const items = mapping.columns.flatMap((column) => (column.as === "item" && column.measure === key ? [column.item] : []));
    if (items.length === 0) continue;
    if (!form) return `The answers of the ${short} are not known here, so its score cannot be computed. Map its score instead.`;
    if (mapping.columns.some((column) => column.as === "score" && column.measure === key)) return `The ${short} is mapped both as a score and as answers. Choose one.`;
    const twice = items.find((item, index) => items.indexOf(item) < index);
    if (twice) return `Two columns hold answer ${twice} of the ${short}. Choose one.`;
    const missing = form.items.findIndex((_, index) => !items.includes(index + 1)) + 1;
    if (missing) return `No column holds answer ${missing} of the ${short}; its score needs all ${form.items.length}.`;
    if (items.some((item) => item > form.items.length)) return `The ${short} has ${form.items.length} items.`;
  }
  return null;
}
