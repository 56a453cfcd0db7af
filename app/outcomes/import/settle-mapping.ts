import { withMeanings } from "./column-meanings";
import { guessOccasions } from "./guess-occasions";
import type { KnownMeasure } from "./known-measure";
import type { Column, DateOrder, Mapping } from "./mapping";
import type { FileColumn } from "./model";

export const columnsAs = (mapping: Pick<Mapping, "columns">, as: Column["as"]) => mapping.columns.flatMap((column, at) => (column.as === as ? [at] : []));

/** The ways in which this file says when a score was taken. */
export function occasionsToldBy(columns: Column[]): NonNullable<Mapping["occasionBy"]>[] {
  const rows = (["date", "session", "label"] as const).filter((as) => columns.some((column) => column.as === as));
  return columns.some((column) => column.as === "score" && column.occasion !== null) ? [...rows, "columns"] : rows;
}

/** The measures that scores or answers are of, in the columns' order. */
export const measuresOfColumns = (columns: Column[]) => [...new Set(columns.flatMap((column) => ("measure" in column ? [column.measure] : column.as === "measure" ? column.means.flatMap(({ means }) => means || []) : [])))];

/** An episode is judged by an outcome; where there is none, by what there is. */
export function primaryChoices(columns: Column[], measures: KnownMeasure[]): KnownMeasure[] {
  const used = measuresOfColumns(columns).flatMap((key) => measures.find((measure) => measure.key === key) ?? []);
  const outcomes = used.filter(({ kind }) => kind === "outcome");
  return outcomes.length > 0 ? outcomes : used;
}

/** In which orders all the dates that are used can be read; empty where none asks. */
export function dateOrdersAsked(columns: FileColumn[], mapping: Pick<Mapping, "columns">): DateOrder[] {
  const used = [...columnsAs(mapping, "date"), ...columnsAs(mapping, "ended")].flatMap((at) => (columns[at] ? [columns[at].dateOrders] : []));
  // Dates that begin with the year are read the same way whatever the others are.
  const asking = used.filter((orders) => orders.length > 0 && !(orders.length === 1 && orders[0] === "ymd"));
  return asking.length === 0 ? used.flat().slice(0, 1) : asking.reduce((common, orders) => common.filter((order) => orders.includes(order)));
}

/** A measure is not always taken at every session, so dates alone do not say how many were held. */
export const asksDatesAreSessions = ({ columns, occasionBy }: Pick<Mapping, "columns" | "occasionBy">) =>
  occasionBy === "date" && !columns.some(({ as }) => as === "session" || as === "sessions");

/** What was said of a file, with all that follows from it filled in; what no longer applies is dropped, and what nobody can know is null. */
export function settleMapping(columns: FileColumn[], { columns: given, ...rest }: Mapping, measures: KnownMeasure[]): Mapping {
  const said: Mapping = { ...rest, columns: given.map((column, at) => (columns[at] ? withMeanings(column, columns[at], measures) : column)) };
  const ways = occasionsToldBy(said.columns);
  const occasionBy = said.occasionBy && ways.includes(said.occasionBy) ? said.occasionBy : ways.length === 1 ? ways[0]! : null;
  const names = occasionNames(columns, said.columns, occasionBy);
  const guessed = guessOccasions(names);
  const orders = dateOrdersAsked(columns, said);
  const choices = primaryChoices(said.columns, measures).map(({ key }) => key);
  return {
    columns: said.columns,
    codePrefix: said.codePrefix,
    ...(said.sameClients && { sameClients: true }),
    occasionBy,
    occasions: guessed.map((guess) => said.occasions.find(({ name }) => name === guess.name) ?? guess),
    dateOrder: orders.length === 1 ? orders[0]! : said.dateOrder && orders.includes(said.dateOrder) ? said.dateOrder : null,
    ...(said.which && Object.keys(said.which).length > 0 && { which: said.which }),
    datesAreSessions: asksDatesAreSessions({ columns: said.columns, occasionBy }) ? said.datesAreSessions : null,
    closed: settleClosed(columns, said),
    ...(said.late && { late: said.late }),
    primary: said.primary && choices.includes(said.primary) ? said.primary : choices.length === 1 ? choices[0]! : null,
    ...(said.template && { template: said.template }),
  };
}

function occasionNames(columns: FileColumn[], holds: Column[], by: Mapping["occasionBy"]): string[] {
  if (by === "columns") return [...new Set(holds.flatMap((column) => (column.as === "score" && column.occasion ? [column.occasion] : [])))];
  if (by !== "label") return [];
  return columns[holds.findIndex(({ as }) => as === "label")]?.values ?? [];
}

const meansClosed = /^(closed|close|ended|end|discharged?|completed?|finished|terminated|inactive|dropped[ -]?out|drop[ -]?out|dropout|planned ending|unplanned ending|abgeschlossen|beendet|abgebrochen|abbruch|entlassen)$/i;

/** Said, or by the column that says it: which treatments are over is a decision about people. */
function settleClosed(columns: FileColumn[], said: Mapping): Mapping["closed"] {
  const [status] = columnsAs(said, "status");
  const ended = columnsAs(said, "ended").length > 0;
  const values = status === undefined ? [] : (columns[status]?.values ?? []);
  const { closed } = said;
  if (closed?.how === "ended" ? ended : closed?.how === "status" ? closed.values.every((value) => values.includes(value)) && values.length > 0 : closed) return closed;
  if (ended) return { how: "ended" };
  const known = values.filter((value) => meansClosed.test(value));
  return known.length > 0 ? { how: "status", values: known } : null;
}
