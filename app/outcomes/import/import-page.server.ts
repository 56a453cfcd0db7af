import type { Viewer } from "~/accounts";
import { measuresOf } from "~/library/index.server";
import { countCodes } from "../store/import-codes.server";
import { mergedIn } from "../store/import-merged.server";
import { progressOf } from "../store/import-progress.server";
import { firstMapping } from "./first-mapping.server";
import { importOf } from "./import-of.server";
import { type KnownMeasure, knownMeasure } from "./known-measure";
import type { ImportOnPage } from "./model";
import { byNewestEditions } from "./newest-edition";
import type { Progress } from "./progress";
import { openAfterCheck, openQuestions, sameClients } from "./questions";
import { columnsAs } from "./settle-mapping";

/** All that the page of one import shows, and the measures that can be chosen there; null where it is not the viewer's own. */
export async function importPage(viewer: Viewer, importId: string): Promise<{ shown: ImportOnPage; measures: KnownMeasure[]; progress: Progress | null } | null> {
  // Before the file itself: work that ends in between is then seen as going on, or by what came of it, and never as not begun.
  const progress = await progressOf(viewer, importId);
  const [found, known] = await Promise.all([importOf(viewer, importId), measuresOf(viewer)]);
  if (!found) return null;
  const measures = known.map(knownMeasure);
  const { id, fileName, sheet, state, columns, rowCount, firstRows } = found;
  const said = found.mapping ?? (await firstMapping(viewer, id, { columns, measures }));
  const mapping = state === "staged" ? byNewestEditions(said, measures) : said;
  // What was found by an edition that has been changed since does not count for the newest.
  const check = mapping === said ? found.check : null;
  const unsaid = state === "staged" ? openQuestions({ columns, mapping, measures }) : [];
  const [client] = columnsAs(mapping, "client");
  const codes = state === "staged" && client !== undefined ? await countCodes(viewer, id, { column: client + 1, prefix: mapping.codePrefix }) : { all: 0, here: 0 };
  const merged = state === "staged" && client !== undefined ? await mergedIn(viewer, id, { column: client + 1, prefix: mapping.codePrefix }) : [];
  const questions = state === "staged" && unsaid.length === 0 ? [...sameClients(check, codes, mapping), ...openAfterCheck(check, mapping)] : unsaid;
  return { shown: { id, fileName, sheet, state, columns, rowCount, firstRows, mapping, codes, merged, lateClients: check?.lateClients ?? 0, questions, check: questions.length > 0 ? null : check, comesIn: found.comesIn }, measures, progress };
}
