import { z } from "zod";
import type { KnownMeasure } from "./known-measure";
import { type Column, type Mapping, closedSchema, columnSchema, mappingSchema } from "./mapping";
import type { FileColumn } from "./model";
import { newestColumn, newestKey } from "./newest-edition";
import { columnsAs, settleMapping } from "./settle-mapping";

/** What was said of one source's columns, by their names, to be said of its next file. */
export const templateSchema = z.object({
  columns: z.array(z.object({ name: z.string(), holds: columnSchema })),
  ...mappingSchema.pick({ codePrefix: true, dateOrder: true, occasionBy: true, occasions: true, datesAreSessions: true, which: true, primary: true }).shape,
  closed: closedSchema.nullable(),
  /** All values of the status that were there when it was said which of them close a treatment. */
  statuses: z.array(z.string()),
});

export type Template = z.output<typeof templateSchema>;

export type NamedTemplate = { id: string; name: string; template: Template };

/** "  Client ID" and "client id" are the same column. */
const folded = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();

export function templateOf(columns: FileColumn[], mapping: Mapping): Template {
  const { codePrefix, dateOrder, occasionBy, occasions, datesAreSessions, which, primary, closed } = mapping;
  const [status] = columnsAs(mapping, "status");
  return {
    columns: columns.map(({ name }, at) => ({ name, holds: mapping.columns[at] ?? { as: "nothing" } })),
    ...{ codePrefix, dateOrder, occasionBy, occasions, datesAreSessions, primary, closed },
    ...(which && { which }),
    statuses: status === undefined ? [] : columns[status]!.values,
  };
}

const used = ({ columns }: Template) => columns.filter(({ holds }) => holds.as !== "nothing");

/** The columns that a template reads and a file has not, or may not keep. */
export function lacking(template: Template, columns: FileColumn[]): string[] {
  const there = new Set(columns.filter(({ looksLike }) => !looksLike).map(({ name }) => folded(name)));
  return used(template).flatMap(({ name }) => (there.has(folded(name)) ? [] : [name]));
}

/** Whether a file has every column that the template reads, in whatever order, and may keep it. */
export const fits = (template: Template, columns: FileColumn[]): boolean => used(template).length > 0 && lacking(template, columns).length === 0;

/** The template that says most of a file; null where none fits. Of equals the first. */
export function bestTemplate(templates: NamedTemplate[], columns: FileColumn[]): NamedTemplate | null {
  const fitting = templates.filter(({ template }) => fits(template, columns));
  const most = Math.max(...fitting.map(({ template }) => used(template).length));
  return fitting.find(({ template }) => used(template).length === most) ?? null;
}

/** What a template says of a file that it fits; what the file has beyond it is left out or asked. */
export function mappingBy({ id, name, template }: NamedTemplate, columns: FileColumn[], measures: KnownMeasure[]): Mapping {
  const said = new Map(template.columns.map(({ name: column, holds }) => [folded(column), holds]));
  const known = (column: Column): Column => ("measure" in column && !measures.some(({ key }) => key === column.measure) ? { as: "nothing" } : column);
  const holds = columns.map(({ name: column, looksLike }) => known(newestColumn((!looksLike && said.get(folded(column))) || { as: "nothing" }, measures)));
  const { codePrefix, dateOrder, occasionBy, occasions, datesAreSessions, which = {} } = template;
  const primary = template.primary && newestKey(template.primary, measures);
  const mapping: Mapping = { codePrefix, dateOrder, occasionBy, occasions, datesAreSessions, which, primary, columns: holds, closed: closedBy(template, columns, holds), template: { id, name } };
  return settleMapping(columns, mapping, measures);
}

/** A status of which nothing was said when the template was kept makes it a question again. */
function closedBy({ closed, statuses }: Template, columns: FileColumn[], holds: Column[]): Mapping["closed"] {
  if (closed?.how !== "status") return closed;
  const values = columns[holds.findIndex(({ as }) => as === "status")]?.values ?? [];
  const here = closed.values.filter((value) => values.includes(value));
  return here.length > 0 && values.every((value) => statuses.includes(value)) ? { how: "status", values: here } : null;
}
