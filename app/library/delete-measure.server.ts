import { type Viewer, hasRole } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import type { Measure } from "./measure-model";
import { lockOwnMeasure, ownRows, removeOwnMeasure, usesOf } from "./measure-store.server";
import { inUseInWords } from "./measure-words";
import { storedMeasure } from "./stored-measure.server";

/** Takes away a measure of the organisation's own, all editions of it, while no score and no file that waits uses it. Answers the newest, by which it can be defined again. */
export async function deleteMeasure(viewer: Viewer, slug: string): Promise<Result<Measure>> {
  if (!hasRole(viewer, "clinician", "supervisor")) return missing("Only clinicians and supervisors delete measures.");
  return transaction(async (tx) => {
    await lockOwnMeasure(tx, viewer, slug);
    const [newest] = await ownRows(viewer, slug, tx);
    if (!newest) return missing("There is no such measure here.");
    const definition = storedMeasure(newest.definition);
    const inUse = inUseInWords((await usesOf(viewer, slug, tx)).get(slug));
    if (inUse) return refused(`${inUse}, so ${definition.short} cannot be deleted.`);
    await removeOwnMeasure(tx, viewer, newest);
    await audit(tx, viewer, { action: "measure.deleted", subjectType: "measure", subjectId: `${slug}@${newest.edition}` });
    return done(definition);
  });
}
