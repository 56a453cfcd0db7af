import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { type ImportRecord, keepCheck, keepMapping } from "../store/imports.server";
import { holdImport } from "./hold-import.server";
import { inTurn } from "./in-turn.server";
import { judge } from "./judge.server";
import type { Mapping } from "./mapping";
import { unusableMapping } from "./mapping-problem";
import type { Check } from "./model";
import { withProgress } from "./tell-progress.server";
import { workMs } from "./work-ms";

async function keep(tx: Tx, viewer: Viewer, importId: string, mapping: Mapping): Promise<Result<ImportRecord>> {
  const held = await holdImport(tx, viewer, importId);
  if (!held.ok) return held;
  if (held.value.state !== "staged") return refused("This file has been imported or undone already.");
  const problem = unusableMapping({ columns: held.value.columns, mapping });
  if (problem) return refused(problem);
  await keepMapping(tx, viewer, importId, mapping);
  return held;
}

/** Keeps what was said of the columns so far, questions still open or not. */
export function saveMapping(viewer: Viewer, importId: string, mapping: Mapping): Promise<Result<void>> {
  return inTurn(viewer, () =>
    transaction(async (tx) => {
      const kept = await keep(tx, viewer, importId, mapping);
      return kept.ok ? done(undefined) : kept;
    }),
  );
}

/**
 * Says what would come in by this mapping, what repeats and what is refused. Nothing comes in. The mapping and what was
 * found are kept together, so that no page ever shows the one beside another's other.
 */
export function checkImport(viewer: Viewer, importId: string, mapping: Mapping): Promise<Result<Check>> {
  return inTurn(viewer, () =>
    withProgress(viewer, importId, (tell) =>
      transaction(async (tx) => {
        const kept = await keep(tx, viewer, importId, mapping);
        if (!kept.ok) return kept;
        const judged = await judge(tx, viewer, kept.value, mapping, tell);
        if (!judged.ok) return judged;
        await keepCheck(tx, viewer, importId, judged.value);
        return done(judged.value.check);
      }, workMs),
    ),
  );
}
