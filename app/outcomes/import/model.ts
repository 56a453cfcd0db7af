import type { DateOrder, Mapping } from "./mapping";
import type { AboutCase } from "./told-of-case";

/** Something that has to be said before a file can be checked. `column` is its index where the answer is given at one column. */
export type Question = { about: "columns" | "codes" | "which" | "meanings" | "dates" | "occasion" | "occasions" | "sessions" | "closed" | "primary" | "late"; text: string; column?: number };

/** What the cells of a column look like. "identifying" ones were not kept. */
export type ColumnKind = "numbers" | "dates" | "text" | "empty" | "identifying";

/** A column of the file as it was read. */
export type FileColumn = {
  name: string;
  kind: ColumnKind;
  /** Of an identifying column: what it looks like, such as "names" or "e-mail addresses", and the row that shows it. */
  looksLike: { what: string; row: number } | null;
  /** Its values, the most frequent first, where there are no more than 40 different ones; else empty. */
  values: string[];
  /** Of dates: the orders in which every one of them can be read. */
  dateOrders: DateOrder[];
  /** Of numbers: the least and the greatest. */
  least: number | null;
  greatest: number | null;
  /** Of a workbook: how many of its cells hold a formula, whose stored value counts. */
  computed?: number;
};

/** A sheet with something in it, as it is offered. `rows` below the names, as far as the sheet says so; `columns` are the names of the first. */
export type SheetOffer = { name: string; hidden: boolean; rows: number | null; columns: string[] };

/** A row, or a cell of it, that does not come in, and why. `column` is its name, null where it concerns the row as a whole. */
export type Refusal = { row: number; column: string | null; reason: string };

/** A treatment that gets scores or changes: how many of each measure come in, by its short name. */
export type Incoming = { client: string; number: number; isNew: boolean; scores: { measure: string; count: number }[] };

/** Something that is here of a treatment and becomes something else; null where it is not known. */
export type Change = { client: string; number: number; what: ChangedField; from: string | null; to: string | null };
export type ChangedField = "closed" | "startedOn" | "endedOn" | "sessions" | AboutCase;

/** What would come of an import by its mapping, or did. */
export type Check = {
  scores: number;
  clients: number;
  /** The first and the last day of these scores as they were read, such as "2026-04-03"; null where the file has none, or once it was imported. */
  firstDay: string | null;
  lastDay: string | null;
  newEpisodes: number;
  /** Episodes that get scores, or change what is known of them. */
  changedEpisodes: number;
  /** Of these, those that the import closes, and those that were closed before; the others are open. */
  closedEpisodes: number;
  closedBefore: number;
  repeated: number;
  /** Rows, and single scores of rows that hold several. */
  refused: number;
  /** How many of these are single scores of rows that hold several. */
  refusedScores: number;
  /** Rows without a score. */
  blankRows: number;
  /** Cells of scores and answers that hold a mark, or a number that is no score, for a missing value: how many of each. */
  emptied: { mark: string; cells: number }[];
  /** Clients with scores after the end of their treatment that are not here already. */
  lateClients: number;
  /** The first of each, in the file's order; of the rows without a score their numbers. */
  refusals: Refusal[];
  repeats: Refusal[];
  blanks: number[];
  /** Stands for the mapping and for everything that was found by it: another of either has another. */
  seal: string;
};

/** Whom a checked file concerns; not kept once it is in. */
export type ComesIn = {
  /** The first treatments, by their codes. */
  incoming: Incoming[];
  /** How many things that are here change, and the first of them. */
  changed: number;
  changes: Change[];
};

/** Everything that the page of one import shows. */
export type ImportOnPage = {
  id: string;
  fileName: string;
  /** Of a workbook. */
  sheet: string | null;
  state: "staged" | "committed" | "undone";
  columns: FileColumn[];
  rowCount: number;
  /** The first rows, as they stand in the file. */
  firstRows: { row: number; cells: string[] }[];
  mapping: Mapping;
  /** How many client codes the file has, and how many of them, as they will be kept, are here already. */
  codes: { all: number; here: number };
  /** Codes of the file that are read as another, because they are one client's. */
  merged?: { code: string; readAs: string }[];
  /** How many clients have scores after the end of their treatment, as far as the file was checked. */
  lateClients: number;
  /** What has to be said before it can be checked, one sentence each. */
  questions: Question[];
  /** Null while there are questions. */
  check: Check | null;
  comesIn: ComesIn | null;
};

export type ImportLine = {
  id: string;
  fileName: string;
  sheet: string | null;
  state: "staged" | "committed" | "undone";
  at: Date;
  rowCount: number;
  check: Pick<Check, "scores" | "clients"> | null;
};
