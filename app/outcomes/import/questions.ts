import type { KnownMeasure } from "./known-measure";
import type { Column, Mapping } from "./mapping";
import type { Check, FileColumn, Question } from "./model";
import { hasMeanings, unsaidMeaning } from "./column-meanings";
import { aboutNames } from "./told-of-case";
import { sharedNames } from "./shared-names";
import { asksDatesAreSessions, columnsAs, dateOrdersAsked, occasionsToldBy, primaryChoices } from "./settle-mapping";

type Given = { columns: FileColumn[]; mapping: Mapping; measures: KnownMeasure[] };

/** What is still open in a settled mapping, in the order of the page. */
export function openQuestions(given: Given): Question[] {
  const inColumns = [...missingColumns(given), ...doubled(given), ...scoresTwice(given), ...itemsOff(given), ...tooManyNames(given), ...tooManyMeanings(given), ...occasionUnnamed(given)];
  return [...inColumns, ...which(given), ...meanings(given), ...dates(given), ...occasion(given), ...occasions(given), ...sessionsHeld(given), ...closed(given), ...primary(given)];
}

/** What is found only once the rows are read: scores after the end of a treatment, of which nothing was said. */
export function openAfterCheck(check: Pick<Check, "lateClients"> | null, { late }: Pick<Mapping, "late">): Question[] {
  const clients = check?.lateClients ?? 0;
  return clients > 0 && !late ? [{ about: "late", text: `Say what the scores are that ${clients === 1 ? "one client has" : `${clients} clients have`} after their treatment ended.` }] : [];
}

/** Asked where scores would come in, because those of other people would be lost among them. */
export function sameClients(check: Pick<Check, "scores" | "lateClients"> | null, { here }: { here: number }, { sameClients: said }: Pick<Mapping, "sameClients">): Question[] {
  const comes = check !== null && check.scores + check.lateClients > 0;
  return comes && here > 0 && !said ? [{ about: "codes", text: "Say whether the client codes that are here already are of the same clients." }] : [];
}

/** Where on the page a question is answered. */
export const placeOf = ({ about, column }: Question) => (column === undefined ? about : `column-${column}`);

const atColumn = (text: string, column: number): Question => ({ about: "columns", text, column });
const quoted = (columns: FileColumn[], at: number) => `“${columns[at]?.name ?? ""}”`;

function missingColumns({ columns, mapping }: Given): Question[] {
  const has = (...as: Column["as"][]) => mapping.columns.some((column) => as.includes(column.as));
  return [
    ...(has("client") ? [] : [noClient({ columns, mapping })]),
    ...measureOfRows(mapping),
    ...(has("score", "item", "value") ? [] : [{ about: "columns" as const, text: "Say which column holds scores, and of which measure." }]),
  ];
}

/** A score whose measure the row names needs the column that names it, and the other way round. */
function measureOfRows(mapping: Mapping): Question[] {
  const [[measure], [value]] = [columnsAs(mapping, "measure"), columnsAs(mapping, "value")];
  if (measure === undefined && value !== undefined) return [atColumn("Say as well which column names the measure of each row.", value)];
  if (measure !== undefined && value === undefined) return [atColumn("Say as well which column holds the score of the measure that each row names.", measure)];
  return measure !== undefined && mapping.occasionBy === "columns" ? [atColumn("Other scores stand in columns for each occasion, and these in rows. Leave the ones or the others out.", measure)] : [];
}

/** Where names stand in place of codes, the file itself has to be changed; another of its columns may still be one of codes. */
function noClient({ columns, mapping }: Pick<Given, "columns" | "mapping">): Question {
  const names = columns.findIndex(({ looksLike }) => looksLike?.what === "names");
  if (names < 0) return { about: "columns", text: "Say which column holds the client code." };
  const maybe = columns.some(({ looksLike, kind }, at) => !looksLike && kind !== "empty" && mapping.columns[at]?.as === "nothing");
  const file = "write a code in place of each name, such as a number that only you can resolve, and give the file again.";
  return atColumn(`No column holds a client code. ${maybe ? `If another one does, choose it; else ${file}` : file.replace("write", "Write")}`, names);
}

const once: [Column["as"], string][] = [
  ["client", "the client code"],
  ["episode", "which episode it is"],
  ["date", "the date"],
  ["session", "the session’s number"],
  ["label", "the named occasion"],
  ["status", "the status of the episode"],
  ["ended", "the day it ended"],
  ["sessions", "how many sessions there were"],
  ["measure", "the measure of each row"],
  ["value", "the score of each row"],
];

function doubled({ columns, mapping }: Given): Question[] {
  const about = aboutNames.flatMap((name) => {
    const [first, second] = mapping.columns.flatMap((column, at) => (column.as === "told" && column.about === name ? [at] : []));
    return second === undefined ? [] : [atColumn(`${quoted(columns, first!)} says that already. Leave one of the two out.`, second)];
  });
  return [...about, ...once.flatMap(([as, what]) => {
    const [first, second] = columnsAs(mapping, as);
    return second === undefined ? [] : [atColumn(`${quoted(columns, first!)} holds ${what} already. Leave one of the two out.`, second)];
  })];
}

function scoresTwice({ columns, mapping }: Given): Question[] {
  const seen = new Map<string, number>();
  return mapping.columns.flatMap((column, at) => {
    if (column.as !== "score") return [];
    const same = `${column.measure} ${mapping.occasionBy === "columns" ? column.occasion : ""}`;
    const first = seen.get(same);
    if (first === undefined) seen.set(same, at);
    return first === undefined ? [] : [atColumn(`${quoted(columns, first)} holds the same measure at the same occasion. Leave one of the two out.`, at)];
  });
}

function itemsOff({ columns, mapping, measures }: Given): Question[] {
  return measures.flatMap(({ key, short, items }) => {
    const held = mapping.columns.flatMap((column, at) => (column.as === "item" && column.measure === key ? [{ at, item: column.item }] : []));
    const first = held[0];
    if (!first) return [];
    const score = mapping.columns.findIndex((column) => column.as === "score" && column.measure === key);
    if (score >= 0) return [atColumn(`The answers to the items of ${short} are there too, and the score is computed from them. Leave this column out, or all the items.`, score)];
    if (mapping.occasionBy === "columns") return [atColumn("Answers to items need a row for each occasion; in this file each column names one.", first.at)];
    const twice = held.find(({ item }, at) => held.findIndex((other) => other.item === item) !== at);
    if (twice) return [atColumn(`${quoted(columns, held.find(({ item }) => item === twice.item)!.at)} holds item ${twice.item} already.`, twice.at)];
    return held.length < items ? [atColumn(`${short} has ${items} items and only ${held.length} ${held.length === 1 ? "is" : "are"} here. Add the others, or leave ${held.length === 1 ? "it" : "them"} out.`, first.at)] : [];
  });
}

function tooManyNames({ columns, mapping }: Given): Question[] {
  const [at] = columnsAs(mapping, "label");
  if (at === undefined || mapping.occasionBy !== "label" || columns[at]!.values.length > 0) return [];
  return [atColumn("It holds more than 40 different values, which is too many for named occasions.", at)];
}

function occasionUnnamed({ mapping }: Given): Question[] {
  if (mapping.occasionBy !== "columns") return [];
  return mapping.columns.flatMap((column, at) => (column.as === "score" && !column.occasion ? [atColumn("Write which occasion it is of, such as “pre” or “2 months”.", at)] : []));
}

function tooManyMeanings({ columns, mapping }: Given): Question[] {
  return mapping.columns.flatMap((column, at) => (hasMeanings(column) && columns[at]!.values.length === 0 ? [atColumn("It holds more than 40 different values, which is too many to say what each means.", at)] : []));
}

function meanings({ columns, mapping }: Given): Question[] {
  const at = unsaidMeaning(mapping);
  return at === null ? [] : [{ about: "meanings", text: `Say what the values of ${quoted(columns, at)} mean.` }];
}

function which({ columns, mapping, measures }: Given): Question[] {
  const open = sharedNames(columns, mapping.columns, measures).find(({ name }) => !mapping.which?.[name]);
  return open ? [{ about: "which", text: `Say which measure “${open.name}” means here: ${open.measures.map(({ short }) => short).join(" or ")}.` }] : [];
}

function dates({ columns, mapping }: Given): Question[] {
  const orders = dateOrdersAsked(columns, mapping).length;
  return !mapping.dateOrder && orders > 1 ? [{ about: "dates", text: `The dates can be read in ${orders === 2 ? "two" : "three"} ways. Say which is meant.` }] : [];
}

function occasion({ mapping }: Given): Question[] {
  if (mapping.occasionBy) return [];
  const several = occasionsToldBy(mapping.columns).length > 1;
  const text = several
    ? "The file tells in more than one way when a score was taken. Choose one."
    : "Nothing says when the scores were taken. Choose a column for the date, the session or the named occasion; or write beside each score which occasion it is of.";
  return [{ about: several ? "occasion" : "columns", text }];
}

function occasions({ mapping }: Given): Question[] {
  const open = mapping.occasions.filter(({ stage }) => !stage);
  return open.length > 0 ? [{ about: "occasions", text: open.length === 1 ? `Say what “${open[0]!.name}” is to the treatment.` : "Say which occasion ends treatment." }] : [];
}

const sessionsHeld = ({ mapping }: Given): Question[] =>
  asksDatesAreSessions(mapping) && mapping.datesAreSessions === null ? [{ about: "sessions", text: "Say whether a score was taken at every session." }] : [];

const closed = ({ mapping }: Given): Question[] => (mapping.closed ? [] : [{ about: "closed", text: "Say which treatments are over." }]);

const primary = ({ mapping, measures }: Given): Question[] =>
  !mapping.primary && primaryChoices(mapping.columns, measures).length > 1 ? [{ about: "primary", text: "Say which measure a treatment is judged by." }] : [];
