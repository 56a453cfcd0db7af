import type { KnownMeasure } from "./known-measure";
import type { Column, Mapping } from "./mapping";
import type { FileColumn } from "./model";
import { type SharedName, sharedNames } from "./shared-names";

type Given = { holds: Column[]; before: Mapping; measures: KnownMeasure[] };
type Said = { which: Record<string, string>; columns: Column[] };

/** Which measure a name means that several share: said of the name once, or at every column that bears it; and what the columns hold by it. */
export function readWhich(text: (field: string) => string | null, columns: FileColumn[], { holds, before, measures }: Given): Said {
  const said: Said = { which: { ...before.which }, columns: [...holds] };
  for (const shared of sharedNames(columns, holds, measures)) {
    const { name } = shared;
    const chosen = shared.measures.find(({ key }) => key === text(`which-${name}`))?.key;
    // What was said before has been followed already; one of the columns may hold the other measure on purpose.
    const anew = chosen !== undefined && chosen !== before.which?.[name];
    const meant = anew ? chosen : (heldByAll(shared, holds, before) ?? chosen);
    if (meant) said.which[name] = meant;
    if (anew) for (const at of shared.columns) said.columns[at] = { ...said.columns[at], as: "score", measure: chosen, occasion: occasionOf(holds[at]) };
  }
  return said;
}

/** The measure that has just been chosen for every column of this name, one by one. */
function heldByAll({ columns }: SharedName, holds: Column[], before: Mapping): string | null {
  const [held, ...others] = new Set(columns.map((at) => measureOf(holds[at])));
  const changed = columns.some((at) => measureOf(holds[at]) !== measureOf(before.columns[at]));
  return held && changed && others.length === 0 ? held : null;
}

const measureOf = (column: Column | undefined) => (column?.as === "score" ? column.measure : null);
const occasionOf = (column: Column | undefined) => (column?.as === "score" ? column.occasion : null);
