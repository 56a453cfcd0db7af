import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { defineMeasureSchema } from "~/library";
import { defineMeasure, measure, measureInUse, measuresById, measuresOf } from "~/library/index.server";
import { deleteMeasure } from "~/library/delete-measure.server";
import { givenBy } from "~/library/define-measure";
import { measuresPage } from "~/library/measures-page.server";
import { db, transaction } from "~/platform/db.server";
import { maker } from "../make/maker";
import { makeEpisode } from "../make/outcomes";
import { makeOrganisation, makePerson } from "../make/people";

let clinician: Viewer;
let colleague: Viewer;
let trainee: Viewer;
let lead: Viewer;
let elsewhere: Viewer;

beforeAll(async () => {
  const make = maker(db(), "measures");
  const [here, other] = [await makeOrganisation(make, { name: "Here" }), await makeOrganisation(make, { name: "Elsewhere" })];
  clinician = await makePerson(make, here, { name: "Clinician", roles: ["clinician"] });
  colleague = await makePerson(make, here, { name: "Colleague", roles: ["supervisor"] });
  trainee = await makePerson(make, here, { roles: ["trainee"] });
  lead = await makePerson(make, here, { roles: ["programme_lead"] });
  elsewhere = await makePerson(make, other, { name: "Elsewhere", roles: ["clinician"] });
});

const given = (fields: Record<string, string> = {}) =>
  defineMeasureSchema.parse({ name: "General Distress Score", short: "GDS", about: "distress", min: "0", max: "100", step: "0.5", better: "lower", ...fields });

const rows = (viewer: Viewer, slug: string) =>
  db().measure.findMany({ where: { organisationId: viewer.organisationId, slug }, orderBy: { edition: "asc" } });

const use = (viewer: Viewer, slug: string, edition: number) => transaction((tx) => measureInUse(tx, viewer, { slug, edition }));

describe("a shipped definition", () => {
  test("is copied into the organisation's table when it is first used, and once", async () => {
    expect(await rows(clinician, "phq-9")).toEqual([]);
    const first = await use(clinician, "phq-9", 1);
    expect(first?.definition).toEqual(measure("phq-9"));
    expect(await use(colleague, "phq-9", 1)).toEqual(first);
    const [row, ...more] = await rows(clinician, "phq-9");
    expect(row).toMatchObject({ id: first?.id, edition: 1, definedById: null });
    expect(more).toEqual([]);
    expect((await measuresOf(clinician)).filter(({ definition }) => definition.slug === "phq-9")).toEqual([{ own: false, definition: measure("phq-9") }]);
  });

  test("kept before definitions said whether they ask about risk, it says what the shipped one of its edition says", async () => {
    for (const [slug, asks] of [["core-om", true], ["srs", false]] as const) {
      const used = await use(clinician, slug, 1);
      await db().$executeRaw`update measure set definition = definition - 'asksAboutRisk' where id = ${used!.id}::uuid`;
      expect((await measuresById(clinician.organisationId, [used!.id])).get(used!.id)).toEqual(measure(slug));
      expect(used!.definition.asksAboutRisk).toBe(asks);
    }
  });

  test("is copied once by eight who use it first at the same time", async () => {
    const found = await Promise.all(Array.from({ length: 8 }, (_, i) => use(i % 2 ? clinician : colleague, "gad-7", 1)));
    expect(new Set(found.map((one) => one?.id)).size).toBe(1);
    expect(await rows(clinician, "gad-7")).toHaveLength(1);
  });

  test("goes when the transaction that used it does", async () => {
    await expect(
      transaction(async (tx) => {
        await measureInUse(tx, clinician, { slug: "core-10", edition: 1 });
        throw new Error("the import was not possible");
      }),
    ).rejects.toThrow("the import was not possible");
    expect(await rows(clinician, "core-10")).toEqual([]);
  });

  test("is another row elsewhere, and no organisation reads another's", async () => {
    const [here, there] = [await use(clinician, "ors", 1), await use(elsewhere, "ors", 1)];
    expect(there?.id).not.toBe(here?.id);
    expect([...(await measuresById(clinician.organisationId, [here!.id, there!.id, here!.id])).keys()]).toEqual([here!.id]);
  });

  test.each([
    ["phq-9", 2],
    ["no-such-measure", 1],
  ])("%s@%d, which nobody ships, is null", async (slug, edition) => {
    expect(await use(clinician, slug, edition)).toBeNull();
    expect(await rows(clinician, slug)).toEqual(slug === "phq-9" ? [expect.objectContaining({ edition: 1 })] : []);
  });
});

describe("a measure of the organisation's own", () => {
  test("is there for everyone here, and for nobody elsewhere", async () => {
    expect(await defineMeasure(clinician, given())).toEqual({ ok: true, value: { slug: "own-gds", edition: 1 } });
    const own = (await measuresOf(colleague)).filter(({ own }) => own);
    expect(own.map(({ definition }) => [definition.slug, definition.edition, definition.short])).toEqual([["own-gds", 1, "GDS"]]);
    expect((await measuresOf(elsewhere)).some(({ own }) => own)).toBe(false);
    expect(await use(elsewhere, "own-gds", 1)).toBeNull();
    expect((await measuresPage(elsewhere, "own-gds")).change).toBeNull();
    expect((await measuresPage(colleague, "own-gds")).own).toMatchObject([{ own: { definedBy: "Clinician", inUse: null } }]);
    expect(await db().auditEvent.findMany({ where: { subjectId: "own-gds@1", organisationId: clinician.organisationId } })).toMatchObject([
      { action: "measure.defined", actorId: clinician.personId },
    ]);
  });

  test("sent twice is defined once, also at the same moment", async () => {
    const sent = () => defineMeasure(clinician, given({ short: "Twice" }));
    const answers = await Promise.all([sent(), sent(), sent()]);
    expect([...answers, await sent()]).toEqual(Array.from({ length: 4 }, () => ({ ok: true, value: { slug: "own-twice", edition: 1 } })));
    expect(await rows(clinician, "own-twice")).toHaveLength(1);
  });

  test("another with the same short name is refused in words, and nothing of it is kept", async () => {
    expect(await defineMeasure(colleague, given({ max: "50" }))).toEqual({
      ok: false,
      problem: "A measure called GDS is defined here already. Change that one, or choose another short name.",
    });
    expect(await rows(clinician, "own-gds")).toHaveLength(1);
  });

  test("may have the short name of a shipped one, beside it", async () => {
    expect(await defineMeasure(clinician, given({ short: "DAS" }))).toMatchObject({ ok: true, value: { slug: "own-das" } });
    const named = (await measuresOf(clinician)).filter(({ definition }) => definition.short === "DAS");
    expect(named.map(({ own }) => own).sort()).toEqual([false, true]);
  });

  test("changed is a new edition, and what was used stays as it was", async () => {
    const used = await use(clinician, "own-gds", 1);
    const changed = given({ slug: "own-gds", short: "GDS-R", cutOff: "35", lineCounts: "clinical" });
    expect(await defineMeasure(colleague, changed)).toEqual({ ok: true, value: { slug: "own-gds", edition: 2 } });
    expect(await defineMeasure(colleague, changed)).toEqual({ ok: true, value: { slug: "own-gds", edition: 2 } });
    expect((await rows(clinician, "own-gds")).map(({ edition, definedById }) => [edition, definedById])).toEqual([
      [1, clinician.personId],
      [2, colleague.personId],
    ]);
    expect((await measuresById(clinician.organisationId, [used!.id])).get(used!.id)).toMatchObject({ edition: 1, short: "GDS", functional: null });
    expect((await measuresOf(clinician)).find(({ definition }) => definition.slug === "own-gds")?.definition).toMatchObject({ edition: 2, short: "GDS-R", functional: { below: 35 } });
    expect((await use(clinician, "own-gds", 1))?.id).toBe(used!.id);
  });

  test.each([
    ["a shipped one", () => clinician, "phq-9"],
    ["one that is not there", () => clinician, "own-nothing"],
    ["another organisation's", () => elsewhere, "own-gds"],
  ])("%s cannot be changed", async (_, who, slug) => {
    expect(await defineMeasure(who(), given({ slug }))).toMatchObject({ ok: false, missing: true });
    expect(await rows(elsewhere, slug)).toEqual([]);
  });

  test.each([
    ["a trainee", () => trainee],
    ["a programme lead", () => lead],
  ])("%s defines none", async (_, who) => {
    expect(await defineMeasure(who(), given({ short: "Mine" }))).toMatchObject({ ok: false, missing: true });
    expect(await rows(clinician, "own-mine")).toEqual([]);
  });
});

describe("deleting a measure of the organisation's own", () => {
  const define = async (short: string) => {
    const made = await defineMeasure(clinician, given({ short }));
    if (!made.ok) throw new Error(made.problem);
    return made.value.slug;
  };

  test("takes all its editions away, is told in the audit, and the answer defines it again", async () => {
    const slug = await define("Short lived");
    await defineMeasure(clinician, given({ slug, short: "Short lived", max: "60" }));
    const gone = await deleteMeasure(colleague, slug);
    expect(gone).toMatchObject({ ok: true, value: { slug, edition: 2, range: { max: 60 } } });
    expect(await rows(clinician, slug)).toEqual([]);
    expect(await db().auditEvent.findMany({ where: { action: "measure.deleted", organisationId: clinician.organisationId } })).toMatchObject([{ actorId: colleague.personId, subjectId: `${slug}@2` }]);
    expect(await deleteMeasure(clinician, slug)).toMatchObject({ ok: false, missing: true });
    const fields = { ...givenBy(gone.ok ? gone.value : measure("das")!), slug: "" };
    expect(await defineMeasure(colleague, defineMeasureSchema.parse(fields))).toEqual({ ok: true, value: { slug, edition: 1 } });
  });

  test("is refused while an edition of it is used, with how many scores use it", async () => {
    const slug = await define("Used");
    const used = (await use(clinician, slug, 1))!;
    await defineMeasure(clinician, given({ slug, short: "Used", max: "60" }));
    const make = maker(db(), "measures in use");
    await makeEpisode(make, clinician, { clientCode: "M-1", primary: used });
    expect(await deleteMeasure(clinician, slug)).toEqual({ ok: false, problem: "One treatment is judged by it, so Used cannot be deleted." });
    await makeEpisode(make, clinician, { clientCode: "M-2", primary: used, scores: [1, 2].map((session) => ({ measure: used, score: 20, session })) });
    expect(await deleteMeasure(colleague, slug)).toEqual({ ok: false, problem: "2 scores use it, so Used cannot be deleted." });
    expect((await measuresPage(colleague, undefined)).own.find(({ definition }) => definition.slug === slug)?.own?.inUse).toBe("2 scores use it");
    expect(await rows(clinician, slug)).toHaveLength(2);
  });

  test.each<[string, () => Viewer, string]>([
    ["a trainee", () => trainee, "own-mine"],
    ["a programme lead", () => lead, "own-mine"],
    ["somebody of another organisation", () => elsewhere, "own-mine"],
    ["a clinician, a shipped one,", () => clinician, "phq-9"],
  ])("%s deletes none", async (_, who, slug) => {
    if (slug === "own-mine" && (await rows(clinician, slug)).length === 0) await define("Mine");
    await use(clinician, "phq-9", 1);
    expect(await deleteMeasure(who(), slug)).toMatchObject({ ok: false, missing: true });
    expect(await rows(clinician, slug)).toHaveLength(1);
  });
});
