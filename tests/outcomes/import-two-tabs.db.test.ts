import { expect, test } from "vitest";
import type { Result } from "~/core/result";
import { checkImport } from "~/outcomes/import/check-import.server";
import { changedSince } from "~/outcomes/import/check-in-words";
import { commitImport } from "~/outcomes/import/commit-import.server";
import { importOf } from "~/outcomes/import/import-of.server";
import type { Mapping } from "~/outcomes/import/mapping";
import type { Check } from "~/outcomes/import/model";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { db } from "~/platform/db.server";
import { bySession, checked, kept, makeImportWorld, mapped, problem, score, staged, value } from "./import-world";

const file = "client,session,one,two\nA1,1,15,5\nA1,2,12,6\nA2,1,20,7\n";
const one = mapped([{ as: "client" }, { as: "session" }, score(), { as: "nothing" }]);
/** The same counts as of the first, so that only what stands behind them differs. */
const two = mapped([{ as: "client" }, { as: "session" }, { as: "nothing" }, score()]);
const scoresBy = new Map<Mapping, number[]>([[one, [12, 15, 20]], [two, [5, 6, 7]]]);

/** So long as so many questions to the database take. */
async function after(questions: number): Promise<void> {
  for (let asked = 0; asked < questions; asked += 1) await db().$queryRaw`select 1`;
}

/** A tab in which a mapping is said, its check looked at and imported. */
async function tab(viewer: Parameters<typeof checkImport>[0], importId: string, mapping: Mapping, [first, second]: [number, number]) {
  await after(first);
  const shown = await checkImport(viewer, importId, mapping);
  await after(second);
  return { mapping, shown, committed: shown.ok ? await commitImport(viewer, importId, shown.value.seal) : (shown as Result<Check>) };
}

test("of two tabs with two mappings, what comes in is what the one who imported was shown", async () => {
  const { clinician } = await makeImportWorld("two tabs");
  let refusals = 0;
  for (let round = 0; round < 16; round += 1) {
    const importId = await staged(clinician, file);
    const pause = (at: number) => (round * at) % 9;
    const tabs = await Promise.all([tab(clinician, importId, one, [pause(2), pause(5)]), tab(clinician, importId, two, [pause(7), pause(4)])]);
    const found = (await importOf(clinician, importId))!;
    if (found.state === "staged") value(await commitImport(clinician, importId, found.check!.seal));
    const came = (await kept(clinician)).scores.map(({ score }) => score.toNumber()).sort((a, b) => a - b);
    const { seal } = (await importOf(clinician, importId))!.check!;
    for (const { mapping, shown, committed } of tabs) {
      if (!committed.ok) refusals += Number(committed.problem === changedSince);
      else if (value(shown).seal === seal) expect(came, `round ${round}`).toEqual(scoresBy.get(mapping));
      expect(committed.ok && committed.value.seal !== seal, "the answer is of what came in").toBe(false);
    }
    expect([...scoresBy.values()]).toContainEqual(came);
    value(await undoImport(clinician, importId));
  }
  expect(refusals, "some tab was told that its check was not the last").toBeGreaterThan(0);
}, 60_000);

test("a check that was not shown imports nothing, whatever it is", async () => {
  const { clinician } = await makeImportWorld("not shown");
  const { importId, check } = await checked(clinician, file, one);
  const other = value(await checkImport(clinician, importId, two));
  expect({ ...other, seal: "" }).toEqual({ ...check, seal: "" });
  for (const seal of [check.seal, "", "null"]) expect(problem(await commitImport(clinician, importId, seal))).toBe(changedSince);
  expect((await kept(clinician)).scores).toEqual([]);
  expect(value(await checkImport(clinician, importId, one))).toEqual(check);
  expect(value(await commitImport(clinician, importId, check.seal))).toEqual(check);
});

test("a mapping of before there was a new question is the same when it is read again", async () => {
  const { clinician } = await makeImportWorld("before");
  const { importId, check } = await checked(clinician, file, { ...one, datesAreSessions: undefined } as unknown as Mapping);
  expect(value(await commitImport(clinician, importId, check.seal))).toEqual(check);
});

test("what another file has brought since the check is shown first, though the mapping is the same", async () => {
  const { clinician } = await makeImportWorld("another file");
  const first = await checked(clinician, "client,session,phq9\nA1,1,15\nB1,1,3\n", bySession);
  const second = await checked(clinician, "client,session,phq9\nA1,1,15\n", bySession);
  value(await commitImport(clinician, second.importId, second.check.seal));
  expect(problem(await commitImport(clinician, first.importId, first.check.seal))).toBe(changedSince);
  const { check } = (await importOf(clinician, first.importId))!;
  expect(check).toMatchObject({ scores: 1, repeated: 1 });
  expect(value(await commitImport(clinician, first.importId, check!.seal))).toEqual(check);
});
