import type { Viewer } from "~/accounts";
import { type Result, done } from "~/core/result";
import { noteUsed } from "../store/import-templates.server";
import { checkImport, saveMapping } from "./check-import.server";
import { importPage } from "./import-page.server";
import type { KnownMeasure } from "./known-measure";
import type { Mapping } from "./mapping";
import type { FileColumn, Question } from "./model";
import { isReady } from "./read-as-shape";
import { openAfterCheck, openQuestions } from "./questions";

/** Keeps what was said of a file and, once nothing is open, checks it. Answers the first open question. */
export async function sayMapping(
  viewer: Viewer,
  importId: string,
  { columns, mapping, measures }: { columns: FileColumn[]; mapping: Mapping; measures: KnownMeasure[] },
): Promise<Result<{ open: Question | null }>> {
  const [open = null] = openQuestions({ columns, mapping, measures });
  if (open) {
    const kept = await saveMapping(viewer, importId, mapping);
    return kept.ok ? done({ open }) : kept;
  }
  const checked = await checkImport(viewer, importId, mapping);
  return checked.ok ? done({ open: openAfterCheck(checked.value, mapping)[0] ?? null }) : checked;
}

/** Says of a file that has just come in what can be known of it. */
export async function sayWhatIsKnown(viewer: Viewer, importId: string): Promise<Result<unknown>> {
  const page = await importPage(viewer, importId);
  if (page?.shown.mapping.template && !isReady(page.shown.mapping.template.id)) await noteUsed(viewer, page.shown.mapping.template.id);
  return page?.shown.state === "staged" && !page.shown.check ? sayMapping(viewer, importId, { ...page.shown, measures: page.measures }) : done(undefined);
}
