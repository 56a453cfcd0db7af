import type { KnownMeasure } from "./known-measure";
import { type Column, columnSchema } from "./mapping";
import { aboutCase, aboutNames } from "./told-of-case";

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

const ofCase: OptionGroup = { label: "The ending and the case", options: aboutNames.map((about) => ({ value: `told ${about}`, label: aboutCase[about].label })) };

/** Everything that a column can be said to hold; answers to items last, because they are many. */
export function columnOptions(measures: KnownMeasure[]): OptionGroup[] {
  const scores = measures.map(({ key, short }) => ({ value: `score ${key}`, label: `Score: ${short}` }));
  const items = measures.filter((measure) => measure.items > 0);
  return [
    ...told,
    { label: "Scores", options: scores },
    {
      label: "Scores of several measures in one column",
      options: [
        { value: "measure", label: "Measure of the row" },
        { value: "value", label: "Score of that measure" },
      ],
    },
    ofTreatment,
    ofCase,
    ...items.map(({ key, short, items: count }) => ({
      label: `Answers to the items of ${short}`,
      options: Array.from({ length: count }, (_, at) => ({ value: `item ${key} ${at + 1}`, label: `${short}, item ${at + 1}` })),
    })),
  ];
}

/** A column as the value of its select. */
export function choiceOf(column: Column): string {
  if (column.as === "score") return `score ${column.measure}`;
  if (column.as === "told") return `told ${column.about}`;
  return column.as === "item" ? `item ${column.measure} ${column.item}` : column.as;
}

/** The other way round; null where the value is none of the select's. `occasion` counts for scores. */
export function columnOf(choice: string, occasion: string | null): Column | null {
  const [as, measure, item] = choice.split(" ");
  const read = columnSchema.safeParse({ as, measure, about: measure, means: [], ...(as === "score" ? { occasion: occasion || null } : { item: Number(item) }) });
  return read.success ? read.data : null;
}
