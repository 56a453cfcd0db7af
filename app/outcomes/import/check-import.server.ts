import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { keepJudged } from "../store/import-scores.server";
import { keepCheck, keepMapping, lockImport } from "../store/imports.server";
import { judge } from "./judge.server";
import type { Mapping } from "./mapping";
import { unusableMapping } from "./mapping-problem";
import type { Check } from "./model";
import { workMs } from "./work-ms";

const notWaiting = "This file has been imported or undone already.";
const notYours = "This file is not one of yours.";

/** Keeps what was said of the columns so far, questions still open or not. */
export async function saveMapping(viewer: Viewer, importId: string, mapping: Mapping): Promise<Result<void>> {
  return transaction(async (tx) => {
    const staged = await lockImport(tx, viewer, importId);
    if (!staged) return missing(notYours);
    if (staged.state !== "staged") return refused(notWaiting);
    const problem = unusableMapping({ columns: staged.columns, mapping });
    if (problem) return refused(problem);
    await keepMapping(tx, viewer, importId, mapping);
    return done(undefined);
  });
}

/** Says what would come in by this mapping, what repeats and what is refused, and keeps the mapping. Nothing comes in. */
export async function checkImport(viewer: Viewer, importId: string, mapping: Mapping): Promise<Result<Check>> {
  const saved = await saveMapping(viewer, importId, mapping);
  if (!saved.ok) return saved;
  return transaction(async (tx) => {
    const staged = await lockImport(tx, viewer, importId);
    if (!staged) return missing(notYours);
    if (staged.state !== "staged") return refused(notWaiting);
    const judged = await judge(tx, viewer, staged, mapping);
    if (!judged.ok) return judged;
    await keepJudged(tx, viewer, importId);
    await keepCheck(tx, viewer, importId, judged.value.check);
    return done(judged.value.check);
  }, workMs);
}
