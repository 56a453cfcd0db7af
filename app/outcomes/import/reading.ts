import type { Measure } from "~/library";
import type { Column, Mapping, Stage } from "./mapping";
import { measuresOfColumns } from "./settle-mapping";
import type { AboutCase } from "./told-of-case";

/** A measure in use in the organisation. */
export type MeasureInUse = { id: string; definition: Measure };

type Occasion = { occasion: string; position: number; stage: Stage };

/** A column of scores, or of one measure's among the scores of a column; `occasion` where its name is one. */
export type ScoreColumn = { column: number; measure: MeasureInUse; occasion: Occasion | null; /** Counts in rows that name the measure so. */ named: string | null };

/** The columns of a measure's answers, in the order of its items. */
export type ItemColumns = { columns: number[]; measure: MeasureInUse };

/** A complete mapping, as the statements need it: columns by number, 1 the first; null where the file has none. */
export type Reading = {
  client: number;
  episode: number | null;
  date: number | null;
  session: number | null;
  label: number | null;
  status: number | null;
  ended: number | null;
  sessions: number | null;
  codePrefix: string;
  /** Whether sessions are counted by the dates. */
  datesAreSessions: boolean;
  dateOrder: Mapping["dateOrder"];
  occasionBy: NonNullable<Mapping["occasionBy"]>;
  occasions: Occasion[];
  closed: NonNullable<Mapping["closed"]>;
  late: Mapping["late"];
  primaryId: string;
  /** Names the measure of each row. */
  measureColumn: number | null;
  scores: ScoreColumn[];
  /** What columns say of the case: each value that means one of ours, and which. */
  told: { column: number; about: AboutCase; means: Record<string, string> }[];
  items: ItemColumns[];
};

/** The keys of the measures that a mapping names, each once. */
export const measuresIn = ({ columns }: Mapping): string[] => measuresOfColumns(columns);

/** For a mapping without problems. */
export function readingOf(mapping: Mapping, measures: ReadonlyMap<string, MeasureInUse>): Reading {
  const { columns, occasionBy, closed, primary } = mapping;
  if (!occasionBy || !closed || !primary) throw new Error("A mapping with open questions cannot be read.");
  const named = columns.flatMap((column) => (column.as === "measure" ? column.means : []));
  const number = (as: Column["as"]) => columns.findIndex((column) => column.as === as) + 1 || null;
  const occasions = mapping.occasions.flatMap(({ name, stage, days }) => (stage ? [{ occasion: name, position: Math.round(days), stage }] : []));
  return {
    client: number("client")!,
    episode: number("episode"),
    date: number("date"),
    session: number("session"),
    label: number("label"),
    status: number("status"),
    ended: number("ended"),
    sessions: number("sessions"),
    codePrefix: mapping.codePrefix,
    datesAreSessions: mapping.datesAreSessions === true,
    dateOrder: mapping.dateOrder,
    occasionBy,
    occasions,
    closed,
    late: mapping.late,
    primaryId: measures.get(primary)!.id,
    measureColumn: number("measure"),
    scores: columns.flatMap((column, at): ScoreColumn[] => {
      if (column.as === "value") return named.flatMap(({ value, means }) => (means ? [{ column: at + 1, measure: measures.get(means)!, occasion: null, named: value }] : []));
      if (column.as !== "score") return [];
      const occasion = occasionBy === "columns" ? occasions.find((one) => one.occasion === column.occasion) : undefined;
      return [{ column: at + 1, measure: measures.get(column.measure)!, occasion: occasion ?? null, named: null }];
    }),
    told: columns.flatMap((column, at) =>
      column.as === "told" ? [{ column: at + 1, about: column.about, means: Object.fromEntries(column.means.flatMap(({ value, means }) => (means ? [[value, means]] : []))) }] : [],
    ),
    items: [...measures].flatMap(([key, measure]) => {
      const own = columns.flatMap((column, at) => (column.as === "item" && column.measure === key ? [{ column: at + 1, item: column.item }] : []));
      return own.length > 0 ? [{ measure, columns: own.sort((a, b) => a.item - b.item).map(({ column }) => column) }] : [];
    }),
  };
}
