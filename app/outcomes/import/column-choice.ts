import type { KnownMeasure } from "./known-measure";
import { type Column, columnSchema } from "./mapping";

export const defineChoice = "define";

type Option = { value: string; label: string };
export type OptionGroup = { label: string | null; options: Option[] };

const plain: Option[] = [
  { value: "nothing", label: "Leave out" },
  { value: "client", label: "Client code" },
  { value: "episode", label: "Which episode" },
  { value: "date", label: "Date" },
  { value: "session", label: "Session number" },
  { value: "label", label: "Named occasion" },
  { value: "status", label: "Status of the episode" },
  { value: "ended", label: "Day it ended" },
  { value: "sessions", label: "Sessions in all" },
];

/** Everything that a column can be said to hold. */
export function columnOptions(measures: KnownMeasure[]): OptionGroup[] {
  return [
    { label: null, options: plain },
    { label: "A score", options: [...measures.map(({ key, short }) => ({ value: `score ${key}`, label: `Score: ${short}` })), { value: defineChoice, label: "Define a measure of my own…" }] },
    ...measures
      .filter(({ items }) => items > 0)
      .map(({ key, short, items }) => ({
        label: `Answers of the ${short}`,
        options: Array.from({ length: items }, (_, at) => ({ value: `item ${key} ${at + 1}`, label: `Answer to item ${at + 1} of ${short}` })),
      })),
  ];
}

/** A column as the value of its select. */
export function choiceOf(column: Column): string {
  if (column.as === "score") return `score ${column.measure}`;
  return column.as === "item" ? `item ${column.measure} ${column.item}` : column.as;
}

/** The other way round; null where the value is none of the select's. `occasion` counts for scores. */
export function columnOf(choice: string, occasion: string | null): Column | null {
  const [as, measure, item] = choice.split(" ");
  const read = columnSchema.safeParse({ as, measure, ...(as === "score" ? { occasion: occasion || null } : { item: Number(item) }) });
  return read.success ? read.data : null;
}
