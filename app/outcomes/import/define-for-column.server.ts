import type { Viewer } from "~/accounts";
import { defineMeasureSchema, measureKey } from "~/library";
import { defineMeasure, measuresOf } from "~/library/index.server";
import type { importPage } from "./import-page.server";
import { knownMeasure } from "./known-measure";
import { type ImportAnswer, answer, leadOn } from "./lead-on.server";
import { settleMapping } from "./settle-mapping";

type Page = NonNullable<Awaited<ReturnType<typeof importPage>>>;

/** Defines a measure of one's own, and says that the column holds its scores. */
export async function defineForColumn(viewer: Viewer, page: Page, form: FormData): Promise<ImportAnswer> {
  const given = Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === "string"));
  const asked = defineMeasureSchema.safeParse(given);
  if (!asked.success) {
    const errors = asked.error.issues.toReversed().map((issue): [string, string] => [String(issue.path[0]), issue.message]);
    return answer({ errors: Object.fromEntries(errors), given });
  }
  const at = Number(given.column);
  const made = await defineMeasure(viewer, asked.data);
  if (!made.ok) return answer({ problem: made.problem, given });
  const measure = measureKey(made.value);
  const measures = (await measuresOf(viewer)).map(knownMeasure);
  const columns = page.shown.mapping.columns.map((column, index) => (index === at ? { as: "score" as const, measure, occasion: null } : column));
  const mapping = settleMapping(page.shown.columns, { ...page.shown.mapping, columns }, measures);
  return leadOn(viewer, { ...page, measures }, mapping);
}
