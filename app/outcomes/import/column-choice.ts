import type { KnownMeasure } from "./known-measure";
import { type Column, columnSchema } from "./mapping";

type Option = { value: string; label: string };
export type OptionGroup = { label: string | null; options: Option[] };

/** What a column can hold that is no score, by what it tells. */
const told: OptionGroup[] = [
  { label: null, options: [{ value: "nothing", label: "Leave out" }] },
  {
    label: "Whose it is",
    options: [
      { value: "client", label: "Client code" },
      { value: "episode", label: "Which episode" },
    ],
  },
  {
    label: "When it was",
    options: [
      { value: "date", label: "Date" },
      { value: "session", label: "Session number" },
      { value: "label", label: "Named occasion" },
    ],
  },
];

const ofTreatment: OptionGroup = {
  label: "The treatment",
  options: [
    { value: "status", label: "Status of the episode" },
    { value: "ended", label: "Day it ended" },
    { value: "sessions", label: "Sessions in all" },
  ],
};

/** Everything that a column can be said to hold; answers to items last, because they are many. */
export function columnOptions(measures: KnownMeasure[]): OptionGroup[] {
  const scores = measures.map(({ key, short }) => ({ value: `score ${key}`, label: `Score: ${short}` }));
  const items = measures.filter((measure) => measure.items > 0);
  return [
    ...told,
    { label: "Scores", options: scores },
    ofTreatment,
    ...items.map(({ key, short, items: count }) => ({
      label: `Answers to the items of ${short}`,
      options: Array.from({ length: count }, (_, at) => ({ value: `item ${key} ${at + 1}`, label: `${short}, item ${at + 1}` })),
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
