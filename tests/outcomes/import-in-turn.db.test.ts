import { EventEmitter, once } from "node:events";
import pg from "pg";
import { expect, test } from "vitest";
import { done } from "~/core/result";
import { commitImport } from "~/outcomes/import/commit-import.server";
import { discardImport } from "~/outcomes/import/discard-import.server";
import { inTurn, othersTurn, ownTurn } from "~/outcomes/import/in-turn.server";
import { ownCaseloadPage } from "~/outcomes/caseload-page.server";
import { databaseUrl } from "~/platform/db.server";
import { bySession, checked, makeImportWorld, problem, value } from "./import-world";

const file = "client,session,phq9\nA1,1,15\nA2,1,20\n";

/** Another connection holds these rows and locks until the work is done. */
async function whileHeld(statements: string[], work: () => Promise<void>): Promise<void> {
  const other = new pg.Client({ connectionString: databaseUrl() });
  await other.connect();
  try {
    await other.query("begin");
    for (const statement of statements) await other.query(statement);
    await work();
  } finally {
    await other.end();
  }
}

test("twelve presses while the file is being imported elsewhere are answered at once, and pages still come", async () => {
  const { clinician } = await makeImportWorld("held elsewhere");
  const { importId, check } = await checked(clinician, file, bySession);
  const row = `select 1 from outcome_import where id = '${importId}' for update`;
  const episodes = `select pg_advisory_xact_lock(hashtextextended('outcomes:${clinician.organisationId}:${clinician.personId}', 0))`;
  for (const held of [row, episodes]) {
    await whileHeld([held], async () => {
      const presses = Array.from({ length: 12 }, () => commitImport(clinician, importId, check.seal));
      expect((await ownCaseloadPage(clinician, { page: 1, all: false, closedPage: 1, locale: "en" })) !== null).toBe(true);
      expect((await Promise.all(presses)).map(problem)).toEqual(Array(12).fill(ownTurn));
    });
  }
  expect(value(await commitImport(clinician, importId, check.seal)).scores).toBe(2);
});

test("twelve presses at once import once, and all of them say what came in", async () => {
  const { clinician } = await makeImportWorld("twelve presses");
  const { importId, check } = await checked(clinician, file, bySession);
  const presses = await Promise.all(Array.from({ length: 12 }, () => commitImport(clinician, importId, check.seal)));
  expect(presses.map(value)).toEqual(Array(12).fill(check));
  expect(problem(await discardImport(clinician, importId))).toContain("imported before");
});

const somebody = (personId: string) => ({ personId });

/** Work that lasts until it is let go. */
function held(personId: string) {
  const signs = new EventEmitter();
  const began = once(signs, "began");
  const ends = inTurn(somebody(personId), async () => {
    const letGo = once(signs, "let go");
    signs.emit("began");
    await letGo;
    return done(personId);
  });
  return { began, ends, letGo: () => void signs.emit("let go") };
}

test("one at a time of each person, three of all; the others wait, and are told after a while", async () => {
  const three = ["a", "b", "c"].map(held);
  await Promise.all(three.map(({ began }) => began));
  const quick = (personId: string, waitMs?: number) => inTurn(somebody(personId), () => Promise.resolve(done("came")), waitMs);
  expect(problem(await quick("a", 10))).toBe(ownTurn);
  expect(problem(await quick("d", 10))).toBe(othersTurn);
  const [again, other] = [quick("a"), quick("d")];
  three[1]!.letGo();
  expect(value(await other)).toBe("came");
  three[0]!.letGo();
  expect(value(await again)).toBe("came");
  three[2]!.letGo();
  expect((await Promise.all(three.map(({ ends }) => ends))).map(value)).toEqual(["a", "b", "c"]);
});

test("work that fails gives its turn away", async () => {
  await expect(inTurn(somebody("e"), () => Promise.reject(new Error("fault")))).rejects.toThrow("fault");
  expect(value(await inTurn(somebody("e"), () => Promise.resolve(done(1)), 10))).toBe(1);
});
