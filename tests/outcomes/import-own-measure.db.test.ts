import { expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { defineMeasureSchema } from "~/library";
import { defineMeasure, measureInUse } from "~/library/index.server";
import { deleteMeasure } from "~/library/delete-measure.server";
import { measuresPage } from "~/library/measures-page.server";
import { checkImport } from "~/outcomes/import/check-import.server";
import { changedSince } from "~/outcomes/import/check-in-words";
import { commitImport } from "~/outcomes/import/commit-import.server";
import { discardImport } from "~/outcomes/import/discard-import.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { db, transaction } from "~/platform/db.server";
import { checked, kept, makeImportWorld, mapped, problem, score, staged, value } from "./import-world";

const file = "client,session,one\nA1,1,15\nA1,2,12\n";
const gone = "A measure of this mapping is not there any more. Choose it again.";
const waiting = "One file that waits to be imported uses it, so GDS cannot be deleted.";
const own = "own-gds";
const mapping = mapped([{ as: "client" }, { as: "session" }, score(`${own}@1`)], { primary: `${own}@1` });

const define = async (viewer: Viewer, better = "lower") =>
  value(await defineMeasure(viewer, defineMeasureSchema.parse({ name: "General Distress", short: "GDS", about: "distress", min: "0", max: "40", better })));

test("a measure that a file names which waits is not deleted; once the file is given up, imported or undone it is as its scores say", async () => {
  const { clinician, colleague, elsewhere } = await makeImportWorld("own measure waits");
  await Promise.all([define(clinician), define(elsewhere)]);
  const { importId } = await checked(clinician, file, mapping);
  expect(problem(await deleteMeasure(colleague, own))).toBe(waiting);
  expect((await measuresPage(colleague, undefined)).own[0]?.own?.inUse).toBe("One file that waits to be imported uses it");
  expect(value(await deleteMeasure(elsewhere, own)).short).toBe("GDS");
  value(await discardImport(clinician, importId));
  value(await deleteMeasure(colleague, own));

  await define(clinician);
  const second = await checked(clinician, file, mapping);
  value(await commitImport(clinician, second.importId, second.check.seal));
  expect(problem(await deleteMeasure(colleague, own))).toBe("2 scores use it, so GDS cannot be deleted.");
  value(await undoImport(clinician, second.importId));
  value(await deleteMeasure(colleague, own));
  const third = await staged(clinician, file);
  expect(problem(await checkImport(clinician, third, mapping))).toBe(gone);
});

test("a measure defined anew under the same name is another one: what was shown with the first does not come in", async () => {
  const { clinician, colleague } = await makeImportWorld("own measure anew");
  await define(clinician);
  const { importId, check } = await checked(clinician, file, mapping);
  await db().measure.deleteMany({ where: { organisationId: clinician.organisationId, slug: own } });
  await define(colleague, "higher");
  expect(problem(await commitImport(clinician, importId, check.seal))).toBe(changedSince);
  expect((await kept(clinician)).scores).toEqual([]);
  const again = value(await checkImport(clinician, importId, mapping));
  expect(value(await commitImport(clinician, importId, again.seal)).scores).toBe(2);
});

test("who uses it holds it: a delete at the same time waits and sees the use", async () => {
  const { clinician, colleague } = await makeImportWorld("own measure held");
  await define(clinician);
  const importId = await staged(clinician, file);
  let deleting: Promise<unknown> | undefined;
  await transaction(async (tx) => {
    expect(await measureInUse(tx, clinician, { slug: own, edition: 1 })).not.toBeNull();
    deleting = deleteMeasure(colleague, own);
    const isOver = await Promise.race([deleting.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 300))]);
    expect(isOver).toBe(false);
    await tx.outcomeImport.update({ where: { id: importId }, data: { mapping } });
  });
  expect(await deleting).toEqual({ ok: false, problem: waiting });
});

test("an import and a delete at the same moment: one of them is refused in words, whoever is first", async () => {
  const { clinician, colleague } = await makeImportWorld("own measure race");
  for (let round = 0; round < 12; round += 1) {
    await define(clinician);
    const { importId, check } = await checked(clinician, file, mapping);
    // What waits cannot be deleted, so the delete begins as though the file had not named it yet.
    const pause = new Promise((resolve) => setTimeout(resolve, round));
    const removed = pause.then(() =>
      transaction(async (tx) => {
        await tx.$queryRaw`select 1 from measure where organisation_id = ${clinician.organisationId}::uuid and slug = ${own} for update`;
        if ((await tx.score.count({ where: { organisationId: clinician.organisationId, measure: { slug: own } } })) > 0) return false;
        await tx.measure.deleteMany({ where: { organisationId: clinician.organisationId, slug: own } });
        return true;
      }),
    );
    const [committed, isRemoved] = await Promise.all([commitImport(clinician, importId, check.seal), removed]);
    if (isRemoved) expect(problem(committed)).toBe(gone);
    else expect(value(committed).scores).toBe(2);
    if (committed.ok) value(await undoImport(clinician, importId));
    else value(await discardImport(clinician, importId));
    if (!isRemoved) value(await deleteMeasure(colleague, own));
  }
}, 60_000);
