import { compact, withoutAccents } from "./column-words";
import type { KnownMeasure } from "./known-measure";
import type { Column, Mapping, Meaning } from "./mapping";
import type { FileColumn } from "./model";
import { type AboutCase, aboutCase, aboutNames, headings, synonyms } from "./told-of-case";

/** What stands for a value that is not read. */
export const notRead = "";

/** Columns whose values each mean something: a measure, or something of the case. */
export type MeaningColumn = Extract<Column, { means: Meaning[] }>;

export const hasMeanings = (column: Column | undefined): column is MeaningColumn => column?.as === "measure" || column?.as === "told";

/** A column with a meaning for every value that the file has in it: as it was said, else as the words say it, null where they do not. */
export function withMeanings(column: Column, { values }: FileColumn, measures: KnownMeasure[]): Column {
  if (!hasMeanings(column)) return column;
  const possible = new Set(meaningsOf(column, measures).map(({ value }) => value));
  return {
    ...column,
    means: values.map((value) => {
      const said = column.means.find((one) => one.value === value)?.means;
      if (said === notRead || (said && possible.has(said))) return { value, means: said };
      return { value, means: column.as === "measure" ? measureNamed(value, measures) : (caseNamed(column.about, value) ?? notRead) };
    }),
  };
}

/** All that a value of such a column can mean. */
export const meaningsOf = (column: MeaningColumn, measures: KnownMeasure[]): { value: string; label: string }[] =>
  column.as === "measure" ? measures.map(({ key, short }) => ({ value: key, label: short })) : Object.entries(aboutCase[column.about].values).map(([value, label]) => ({ value, label }));

/** The one measure that is called so; null where none or several are. */
export function measureNamed(value: string, measures: KnownMeasure[]): string | null {
  const name = compact(value).replace(/(totalscore|total|score)$/, "");
  const called = measures.filter(({ aliases, short }) => compact(short) === name || aliases.includes(name));
  return called.length === 1 ? called[0]!.key : null;
}

/** Which of ours a value of the file means; null where its words do not say. */
export function caseNamed(about: AboutCase, value: string): string | null {
  const words = withoutAccents(value).toLowerCase().replace(/[^a-z0-9<]+/g, " ").trim();
  const known = Object.entries(aboutCase[about].values).find(([key, label]) => [key, label].some((each) => each.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim() === words));
  if (known) return known[0];
  if (about === "age" && /^\d{1,3}$/.test(words)) return ageBand(Number(words));
  return Object.entries(synonyms[about]).find(([, says]) => says.test(words))?.[0] ?? null;
}

function ageBand(years: number): string | null {
  if (years > 120) return null;
  return years < 18 ? "under-18" : years <= 25 ? "18-25" : years <= 40 ? "26-40" : years <= 60 ? "41-60" : "over-60";
}

/** What a column says of the case, by its name and only where every one of its values is known. */
export function guessAbout({ name, values, looksLike }: FileColumn): AboutCase | null {
  if (looksLike || values.length === 0) return null;
  const words = withoutAccents(name).replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
  return aboutNames.find((about) => headings[about].test(words) && values.every((value) => value === "NA" || caseNamed(about, value) !== null)) ?? null;
}

/** The first column with a value of which nobody has said what it means; null where there is none. */
export const unsaidMeaning = ({ columns }: Pick<Mapping, "columns">): number | null => {
  const at = columns.findIndex((column) => hasMeanings(column) && column.means.some(({ means }) => means === null));
  return at < 0 ? null : at;
};
