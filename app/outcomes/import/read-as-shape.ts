import { wordsIn } from "./column-words";
import { guessColumns } from "./guess-columns";
import type { KnownMeasure } from "./known-measure";
import type { Column, Mapping } from "./mapping";
import type { FileColumn } from "./model";
import { settleMapping } from "./settle-mapping";
import type { Shape } from "./shapes";

type Role = Shape["holds"][number];

/** Beside a template of somebody's own, whose id is a uuid. */
const before = "ready:";
export const readyId = ({ id }: Pick<Shape, "id">) => `${before}${id}`;
export const isReady = (templateId: string) => templateId.startsWith(before);

const isWhole = ({ least, greatest }: FileColumn, most: number) => least !== null && least >= 0 && greatest !== null && greatest <= most && Number.isInteger(least) && Number.isInteger(greatest);
const fewValues = ({ kind, values }: FileColumn) => kind === "text" && values.length > 0;

/** Whether a column can hold this, whatever it is called. */
const can: Record<Role, (column: FileColumn) => boolean> = {
  client: ({ kind }) => kind === "text" || kind === "numbers",
  session: (column) => column.kind === "numbers" && isWhole(column, 400),
  date: ({ kind }) => kind === "dates",
  label: fewValues,
  measure: fewValues,
  value: ({ kind }) => kind === "numbers",
};

const bookkeeping = /^(redcap .*|.* (complete|timestamp))$/;

/**
 * What a file holds that was said to be of this shape: its columns by their names, and what the shape has beside scores by
 * what can hold it, where no name says it. What is open then is asked.
 */
export function mappingAs(shape: Shape, columns: FileColumn[], measures: KnownMeasure[]): Mapping {
  const holds = guessColumns(columns, measures);
  // REDCap writes whoever the rows are about first, under a name of the project's own.
  if (shape.id === "redcap" && columns[0] && can.client(columns[0])) claim(holds, "client", 0);
  for (const as of shape.holds) {
    if (holds.some((column) => column.as === as) || isToldOtherwise(holds, as)) continue;
    const at = columns.findIndex((column, place) => holds[place]!.as === "nothing" && can[as](column) && !bookkeeping.test(wordsIn(column.name).join(" ")));
    if (at >= 0) claim(holds, as, at);
  }
  const mapping: Mapping = { columns: holds, codePrefix: "", dateOrder: null, occasionBy: null, occasions: [], datesAreSessions: null, closed: null, primary: null, template: { id: readyId(shape), name: shape.name } };
  return settleMapping(columns, mapping, measures);
}

/** One way of saying when is enough. */
const isToldOtherwise = (holds: Column[], as: Role) => (as === "date" || as === "session" || as === "label") && holds.some((column) => column.as === "date" || column.as === "session" || column.as === "label");

function claim(holds: Column[], as: Role, at: number): void {
  for (const [place, column] of holds.entries()) if (column.as === as) holds[place] = { as: "nothing" };
  holds[at] = as === "measure" ? { as, means: [] } : { as };
}
