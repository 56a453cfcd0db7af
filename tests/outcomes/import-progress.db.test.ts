import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { checkImport } from "~/outcomes/import/check-import.server";
import { commitImport } from "~/outcomes/import/commit-import.server";
import { importAction } from "~/outcomes/import/import-action.server";
import { importOf } from "~/outcomes/import/import-of.server";
import { importPage } from "~/outcomes/import/import-page.server";
import { progressInWords } from "~/outcomes/import/progress";
import { progressOf } from "~/outcomes/store/import-progress.server";
import { databaseUrl, db } from "~/platform/db.server";
import { paths } from "~/paths";
import { bySession, checked, give, imported, inPieces, kept, keptNothing, makeImportWorld, problem, staged, value } from "./import-world";

const file = "client,session,phq9\nA1,1,15\nA1,2,12\nA2,1,20\n";

/** Another connection holds a table until the work is done. */
async function whileHeld<T>(table: string, work: (letGo: () => Promise<void>) => Promise<T>): Promise<T> {
  const other = new pg.Client({ connectionString: databaseUrl() });
  await other.connect();
  try {
    await other.query(`begin; lock table ${table} in access exclusive mode`);
    return await work(async () => void (await other.query("rollback")));
  } finally {
    await other.end();
  }
}

const going = (step: string) => expect.objectContaining({ step, state: "going" }) as unknown;

describe("how far work on a file has come", () => {
  test("is told to whose file it is, and to nobody else, until it is over", async () => {
    const { clinician, colleague, elsewhere } = await makeImportWorld("progress");
    const importId = await staged(clinician, file);
    const check = await whileHeld("score", async (letGo) => {
      const checking = checkImport(clinician, importId, bySession);
      await vi.waitFor(async () => expect(await progressOf(clinician, importId)).toEqual(going("compare")), { timeout: 10_000 });
      expect(await progressOf(colleague, importId)).toBeNull();
      expect(await progressOf(elsewhere, importId)).toBeNull();
      await letGo();
      return value(await checking);
    });
    expect(check.scores).toBe(3);
    expect(await progressOf(clinician, importId)).toBeNull();
  });

  test("is told of a file that comes in by the key of its form", async () => {
    const { clinician, colleague } = await makeImportWorld("coming in");
    const key = crypto.randomUUID();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    async function* slowly() {
      yield* inPieces(new TextEncoder().encode(file.slice(0, 30)), 10);
      await held;
      yield* inPieces(new TextEncoder().encode(file.slice(30)));
    }
    const reading = give(clinician, "", { key, bytes: slowly() });
    await vi.waitFor(async () => expect(await progressOf(clinician, key)).toMatchObject({ step: "receive", done: 30, state: "going" }), { timeout: 10_000 });
    expect(await progressOf(colleague, key)).toBeNull();
    goOn();
    value(await reading);
    expect(await progressOf(clinician, key)).toBeNull();
  });

  test("in words has numbers as the reader writes them", () => {
    expect(progressInWords({ step: "keep", done: 340_000, total: 1_000_000 }, "en-GB")).toBe("Row 340,000 of 1,000,000 is read.");
    expect(progressInWords({ step: "bring", done: 0, total: 1200 }, "de-DE")).toBe("0 of 1.200 scores are in; they count once all are.");
  });

  test("is not heard of any more where whoever did the work is gone, and the work can be begun anew", async () => {
    const { clinician } = await makeImportWorld("gone");
    const { importId, check } = await checked(clinician, file, bySession);
    const { organisationId, personId: clinicianId } = clinician;
    await db().importProgress.create({ data: { organisationId, clinicianId, importId, step: "bring", done: 1, total: 3, updatedAt: new Date(Date.now() - 60_000) } });
    expect(await progressOf(clinician, importId)).toMatchObject({ state: "broken" });
    expect(value(await commitImport(clinician, importId, check.seal)).scores).toBe(3);
    expect(await progressOf(clinician, importId)).toBeNull();
  });
});

describe("work that takes longer than a request may", () => {
  /** The button "Import outcomes", with nothing said anew. */
  function press(seal: string): FormData {
    const form = new FormData();
    form.set("intent", "import");
    form.set("seal", seal);
    return form;
  }

  /** Where whoever pressed is led. */
  async function ledTo(work: Promise<unknown>): Promise<string | null> {
    const thrown: unknown = await work.then(
      () => null,
      (error: unknown) => error,
    );
    if (!(thrown instanceof Response)) throw new Error("It led nowhere.", { cause: thrown });
    return thrown.headers.get("location");
  }

  /** What comes in meanwhile is of the same clients, and that was said. */
  async function waiting(seed: string) {
    const { clinician } = await makeImportWorld(seed);
    return { clinician, ...(await checked(clinician, file, { ...bySession, sameClients: true })) };
  }

  test("goes on, and leads to the page that follows it and says what came of it", async () => {
    const { clinician, importId, check } = await waiting("longer");
    await whileHeld("score", async (letGo) => {
      const led = ledTo(importAction(clinician, importId, press(check.seal), 50));
      expect(await led).toBe(`${paths.outcomeImport(importId)}?followed=yes`);
      await vi.waitFor(async () => expect(await progressOf(clinician, importId)).toEqual(going("compare")), { timeout: 10_000 });
      expect(await importOf(clinician, importId)).toMatchObject({ state: "staged" });
      await letGo();
    });
    await vi.waitFor(async () => expect(await importOf(clinician, importId)).toMatchObject({ state: "committed", check: { scores: 3 } }), { timeout: 10_000 });
    await vi.waitFor(async () => expect(await progressOf(clinician, importId)).toBeNull(), { timeout: 10_000 });
  });

  test("is never shown as not begun where it ends while the page is read", async () => {
    const { clinician } = await makeImportWorld("ends meanwhile");
    const { importId } = await checked(clinician, file, bySession);
    const { organisationId, personId: clinicianId } = clinician;
    await db().importProgress.create({ data: { organisationId, clinicianId, importId, step: "bring", done: 3, total: 3 } });
    const page = await whileHeld("import_progress", async (letGo) => {
      const reading = importPage(clinician, importId);
      const waits = () => db().$queryRaw<unknown[]>`select 1 from pg_locks where relation = 'import_progress'::regclass and not granted`;
      await vi.waitFor(async () => expect(await waits()).not.toEqual([]), { timeout: 10_000 });
      await db().outcomeImport.update({ where: { id: importId }, data: { state: "committed" } });
      await letGo();
      return reading;
    });
    expect([page?.shown.state, page?.progress?.state]).toEqual(["committed", "going"]);
  });

  test("that comes to nothing leaves the reason for the page, until it is begun anew", async () => {
    const { clinician, importId, check } = await waiting("comes to nothing");
    await imported(clinician, "client,session,phq9\nA1,1,15\nA1,2,12\nA2,1,20\nA3,1,4\n", bySession, { fileName: "the same and more.csv" });
    await whileHeld("score", async (letGo) => {
      await ledTo(importAction(clinician, importId, press(check.seal), 50));
      await vi.waitFor(async () => expect(await progressOf(clinician, importId)).toEqual(going("compare")), { timeout: 10_000 });
      await letGo();
    });
    await vi.waitFor(async () => expect(await progressOf(clinician, importId)).toMatchObject({ state: "refused", problem: expect.stringContaining("nothing was imported yet") as unknown }), { timeout: 10_000 });
    const again = (await importOf(clinician, importId))!.check!;
    expect(problem(await commitImport(clinician, importId, again.seal))).toContain("here already");
    expect(await progressOf(clinician, importId)).toBeNull();
  });

  test("that is cut off from the database says so, leaves nothing, and comes in when it is pressed again", async () => {
    const { clinician, importId, check } = await waiting("cut off");
    await whileHeld("score", async () => {
      await ledTo(importAction(clinician, importId, press(check.seal), 50));
      await vi.waitFor(async () => expect(await progressOf(clinician, importId)).toEqual(going("compare")), { timeout: 10_000 });
      await db().$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and application_name = 'bunting'`;
      await vi.waitFor(async () => expect(await progressOf(clinician, importId)).toMatchObject({ state: "refused", problem: expect.stringContaining("Something went wrong") as unknown }), { timeout: 10_000 });
    });
    expect(await kept(clinician)).toEqual(keptNothing);
    expect(value(await commitImport(clinician, importId, check.seal)).scores).toBe(3);
  });
});

test("rows on both sides of where one part of a long file ends are read together", async () => {
  const { clinician } = await makeImportWorld("two parts");
  const long = `client,session,phq9\nA1,1,15\nA1,2,12\n${"\n".repeat(50_000)}A1,1,15\nA1,2,13\nA2,1,20\n`;
  const { check } = await checked(clinician, long, bySession);
  expect(check).toMatchObject({ scores: 2, clients: 2, repeated: 1, refused: 2 });
  expect(check.repeats).toEqual([expect.objectContaining({ row: 50_004, reason: "Row 2 has it already." })]);
});
