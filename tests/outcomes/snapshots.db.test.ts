import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { latestSnapshot, makeSnapshots, ownCourses, snapshots } from "~/outcomes/index.server";
import { foundTogether, patternsTogether } from "~/outcomes/pooled-patterns";
import { db } from "~/platform/db.server";
import { type Maker, maker } from "../make/maker";
import { type MadeMeasure, makeEpisode, makeImport, makeMeasure } from "../make/outcomes";
import { type Organisation, makeOrganisation, makePerson } from "../make/people";

const now = new Date("2026-11-02T03:00:00Z");
let worlds = 0;
let make: Maker;
let organisation: Organisation;
let lead: Viewer;
let phq: MadeMeasure;

beforeEach(async () => {
  make = maker(db(), `snapshots ${++worlds}`, now);
  organisation = await makeOrganisation(make);
  lead = await makePerson(make, organisation, { roles: ["programme_lead"] });
  phq = await makeMeasure(make, lead, "phq-9");
});

const clinicians = (count: number) => Promise.all(Array.from({ length: count }, () => makePerson(make, organisation, { roles: ["clinician"] })));

type Case = { first: number; end?: number };
/** By the PHQ-9, where below 10 is functional and 6 points are reliable. */
const recovered = { first: 18, end: 6 };
const improved = { first: 24, end: 15 };
const unchanged = { first: 15, end: 11 };
const deteriorated = { first: 11, end: 17 };
const beganFunctional = { first: 9, end: 2 };
const withoutEnd = { first: 16 };
const ten: Case[] = [recovered, recovered, recovered, improved, improved, unchanged, unchanged, deteriorated, beganFunctional, withoutEnd];

async function closed(clinician: Viewer, cases: Case[], { endedOn = "2026-08-14", measure = phq, from = 0 } = {}) {
  for (const [index, { first, end }] of cases.entries()) {
    const scores = [{ measure, score: first, session: 1 }, ...(end === undefined ? [] : [{ measure, score: end, session: 6 }])];
    await makeEpisode(make, clinician, { clientCode: `C-${from + index}`, primary: measure, closed: true, endedOn: new Date(endedOn), scores });
  }
}

test("six clinicians with ten closed cases each make none, and neither do seven of whom one has nine", async () => {
  const all = await clinicians(7);
  for (const one of all.slice(0, 6)) await closed(one, ten);
  await closed(all[6]!, ten.slice(0, 9));
  await makeSnapshots(now);
  expect(await snapshots(lead)).toEqual([]);
  await closed(all[6]!, ten.slice(9), { from: 9 });
  await makeSnapshots(now);
  expect((await latestSnapshot(lead))?.quarter).toBe("2026-Q3");
});

test("the figures are those of a count by hand", async () => {
  const all = await clinicians(8);
  for (const one of all.slice(0, 7)) await closed(one, ten);
  // Fewer cases than ten count too, once there are enough clinicians.
  await closed(all[7]!, [recovered]);
  // Not within the quarter, not closed, and by a measure that one clinician alone uses.
  await closed(all[0]!, [recovered], { endedOn: "2026-10-01", from: 20 });
  await closed(all[0]!, [recovered], { endedOn: "2026-06-30", from: 30 });
  await makeEpisode(make, all[0]!, { clientCode: "open", primary: phq, scores: [{ measure: phq, score: 20, session: 1 }] });
  await closed(all[0]!, Array.from({ length: 12 }, () => ({ first: 18, end: 2 })), { measure: await makeMeasure(make, lead, "gad-7"), from: 40 });
  await makeSnapshots(now);
  const counts = {
    clinicians: 8,
    cases: 71,
    withoutEndScore: 7,
    beganFunctional: 7,
    categories: { recovered: 22, improved: 21, unchanged: 14, deteriorated: 7 },
  };
  const found = await snapshots(lead);
  expect(found.map(({ quarter }) => quarter)).toEqual(["2026-Q3"]);
  expect(found[0]?.figures).toMatchObject({ pooled: counts, measures: [{ slug: "phq-9", short: "PHQ-9", measureIds: [phq.id], ...counts }] });
  expect(found[0]?.figures.measures).toHaveLength(1);
});

test("a second measure is shown once enough clinicians use it, and counted only then", async () => {
  const gad = await makeMeasure(make, lead, "gad-7");
  const all = await clinicians(14);
  for (const one of all.slice(0, 7)) await closed(one, ten);
  for (const one of all.slice(7)) await closed(one, [...Array.from({ length: 10 }, () => ({ first: 16, end: 4 }))], { measure: gad });
  await makeSnapshots(now);
  const { figures } = (await latestSnapshot(lead))!;
  expect(figures.measures.map(({ short, cases }) => [short, cases])).toEqual([["GAD-7", 70], ["PHQ-9", 70]]);
  expect(figures.pooled).toMatchObject({ clinicians: 14, cases: 140, categories: { recovered: 91 } });
});

test("measures that are too small alone are pooled without being told apart", async () => {
  const gad = await makeMeasure(make, lead, "gad-7");
  const all = await clinicians(8);
  for (const one of all.slice(0, 4)) await closed(one, ten);
  for (const one of all.slice(4)) await closed(one, Array.from({ length: 10 }, () => ({ first: 16, end: 4 })), { measure: gad });
  await makeSnapshots(now);
  const { figures } = (await latestSnapshot(lead))!;
  expect(figures.measures).toEqual([]);
  expect(figures.pooled).toMatchObject({ clinicians: 8, cases: 80, categories: { recovered: 52 } });
});

test("what was made once is not made again, and does not change with what comes later", async () => {
  const all = await clinicians(7);
  for (const one of all) await closed(one, ten);
  await Promise.all([makeSnapshots(now), makeSnapshots(now)]);
  const before = await snapshots(lead);
  expect(before).toHaveLength(1);
  await makeSnapshots(new Date(now.getTime() + 86_400_000));
  expect(await snapshots(lead)).toEqual(before);
  await closed(all[0]!, [deteriorated, deteriorated], { from: 50 });
  await db().score.updateMany({ where: { organisationId: lead.organisationId, session: 6 }, data: { score: 27 } });
  await makeSnapshots(new Date(now.getTime() + 2 * 86_400_000));
  expect(await snapshots(lead)).toEqual(before);
});

const leaves = (person: Viewer, leftAt: Date | null = now) => db().member.updateMany({ where: { personId: person.personId }, data: { leftAt } });

test("whoever leaves afterwards stays in a quarter that is fixed, and is in none that is fixed later", async () => {
  const all = await clinicians(8);
  for (const one of all) await closed(one, ten);
  await makeSnapshots(now);
  const before = await snapshots(lead);
  expect(before[0]?.figures.pooled).toMatchObject({ clinicians: 8, cases: 80 });
  await leaves(all[0]!);
  for (const one of all) await closed(one, ten, { endedOn: "2026-11-03", from: 20 });
  await makeSnapshots(new Date("2027-02-02T03:00:00Z"));
  const after = await snapshots(lead);
  expect(after.slice(1)).toEqual(before);
  expect(after[0]?.figures.pooled).toMatchObject({ clinicians: 7, cases: 70 });
});

test("seven of whom one has left make none, until they are back", async () => {
  const all = await clinicians(7);
  for (const one of all) await closed(one, ten);
  await leaves(all[0]!);
  await makeSnapshots(now);
  expect(await snapshots(lead)).toEqual([]);
  await leaves(all[0]!, null);
  await makeSnapshots(now);
  expect(await snapshots(lead)).toHaveLength(1);
});

test("a programme lead's own cases neither count nor fill up seven, so that none can be subtracted", async () => {
  const leading = await makePerson(make, organisation, { roles: ["programme_lead", "clinician"] });
  const all = await clinicians(7);
  for (const one of [leading, ...all.slice(0, 6)]) await closed(one, ten);
  await makeSnapshots(now);
  expect(await snapshots(lead)).toEqual([]);
  await closed(all[6]!, ten);
  await makeSnapshots(now);
  expect((await latestSnapshot(lead))?.figures.pooled).toMatchObject({ clinicians: 7, cases: 70 });
});

test("each finished quarter has its own, one that goes on has none, of the cases that ended in it", async () => {
  const all = await clinicians(7);
  for (const one of all) await closed(one, ten, { endedOn: "2026-05-20" });
  // Nine of each would be enough with those of May.
  for (const one of all) await closed(one, ten.slice(1), { endedOn: "2026-09-30", from: 20 });
  for (const one of all) await closed(one, ten, { endedOn: "2026-10-01", from: 40 });
  await makeSnapshots(now);
  expect((await snapshots(lead)).map(({ quarter, figures }) => [quarter, figures.pooled.cases])).toEqual([["2026-Q2", 70]]);
  for (const one of all) await closed(one, [recovered], { endedOn: "2026-07-01", from: 60 });
  await makeSnapshots(now);
  expect((await snapshots(lead)).map(({ quarter, figures }) => [quarter, figures.pooled.cases])).toEqual([["2026-Q3", 70], ["2026-Q2", 70]]);
});

test("a quarter is fixed from the 28th day after its end on", async () => {
  for (const one of await clinicians(7)) await closed(one, ten);
  await makeSnapshots(new Date("2026-10-28T23:59:00Z"));
  expect(await snapshots(lead)).toEqual([]);
  await makeSnapshots(new Date("2026-10-29T00:00:00Z"));
  expect(await snapshots(lead)).toMatchObject([{ quarter: "2026-Q3", madeAt: new Date("2026-10-29T00:00:00Z") }]);
});

test("while imports bring something into its cases a quarter waits for two weeks; what is only repeated does not put it off", async () => {
  const all = await clinicians(7);
  for (const one of all) await closed(one, ten);
  const { organisationId } = lead;
  const episode = await db().episode.findFirstOrThrow({ where: { organisationId, clinicianId: all[0]!.personId } });
  const { id: importId } = await makeImport(make, all[0]!, { committed: true });
  const committed = (day: string) => db().outcomeImport.update({ where: { id: importId }, data: { committedAt: new Date(day) } });
  const touched = (before: Prisma.InputJsonObject) => db().importedEpisode.updateMany({ where: { importId }, data: { before } });
  await db().importedEpisode.create({ data: { organisationId, importId, episodeId: episode.id } });

  await committed("2026-10-20T12:00:00Z");
  await makeSnapshots(now);
  expect(await snapshots(lead), "an episode that it made").toEqual([]);
  await touched({ closed: false, endedOn: null });
  await makeSnapshots(now);
  expect(await snapshots(lead), "one that it closed").toEqual([]);
  await touched({ closed: true, endedOn: "2026-08-14" });
  await db().score.updateMany({ where: { episodeId: episode.id, session: 6 }, data: { importId } });
  await makeSnapshots(now);
  expect(await snapshots(lead), "a score that it brought").toEqual([]);
  await makeSnapshots(new Date("2026-11-03T12:00:00Z"));
  expect(await snapshots(lead), "two weeks later").toHaveLength(1);

  await db().serviceSnapshot.deleteMany({ where: { organisationId } });
  await db().score.updateMany({ where: { importId }, data: { importId: null } });
  await makeSnapshots(now);
  expect(await snapshots(lead), "only repeated").toHaveLength(1);
});

test("only the programme lead of the organisation sees them", async () => {
  const all = await clinicians(7);
  for (const one of all) await closed(one, ten);
  await makeSnapshots(now);
  const otherLead = await makePerson(make, await makeOrganisation(make), { roles: ["programme_lead"] });
  expect(await snapshots(lead)).toHaveLength(1);
  expect(await snapshots(otherLead)).toEqual([]);
  expect(await snapshots(all[0]!)).toEqual([]);
  const shown = JSON.stringify(await latestSnapshot(lead));
  expect(all.some(({ personId, name }) => shown.includes(personId) || shown.includes(name))).toBe(false);
});

/** What is beside the scores of a case: its problem, how it ended, and sessions in place of those with a score. */
type Told = { problem?: "grief" | "depression"; endedBy?: "client" | "both"; startedOn?: string; sessions?: number; open?: boolean };

async function told(clinician: Viewer, code: string, { first, end }: Case, { problem, endedBy, startedOn, sessions = 6, open = false }: Told) {
  await makeEpisode(make, clinician, {
    clientCode: code,
    primary: phq,
    closed: !open,
    startedOn: startedOn ? new Date(startedOn) : null,
    endedOn: open ? null : new Date("2026-08-14"),
    sessions,
    caseMix: problem ? { problem } : {},
    ending: endedBy ? { endedBy, endAgreed: endedBy === "both", endReason: "other", endedTo: "nowhere" } : null,
    scores: [{ measure: phq, score: first, session: 1 }, ...(end === undefined ? [] : [{ measure: phq, score: end, session: 6 }])],
  });
}

test("candidate patterns are pooled where seven clinicians have 35 cases on either side, of those who had something to gain", async () => {
  const all = await clinicians(7);
  for (const [at, one] of all.entries()) {
    // Five severe without a gain and five milder with one; a problem that the seventh has four cases of; and one who had nothing to gain.
    for (let index = 0; index < 5; index += 1) await told(one, `severe ${index}`, { first: 24, end: 22 }, { problem: at === 6 && index === 4 ? "depression" : "grief" });
    for (let index = 0; index < 5; index += 1) await told(one, `milder ${index}`, recovered, { problem: "depression" });
    await told(one, "functional", beganFunctional, { problem: "depression" });
  }
  await makeSnapshots(now);
  const { figures } = (await latestSnapshot(lead))!;
  expect(figures.pooled.cases).toBe(77);
  expect(figures.patterns).toEqual({
    ...{ judged: 70, without: 35, clinicians: 7, flat: null, alliance: null },
    severe: { these: { of: 35, without: 35 }, others: { of: 35, without: 0 } },
    traits: [{ name: "problem", value: "depression", judged: 36, without: 1 }],
  });
  const found = foundTogether(figures.patterns!, null);
  expect(found.comparisons).toBe(1);
  expect(found.compared.map(({ kind, p }) => [kind, p!.adjusted < 1e-15])).toEqual([["severe", true]]);
});

test.each([
  ["seven with five each", [5, 5, 5, 5, 5, 5, 5], true],
  ["six", [6, 6, 6, 6, 6, 6], false],
  ["34 cases", [5, 5, 5, 5, 5, 5, 4], false],
  ["half of one", [20, 5, 5, 4, 3, 2, 1], true],
  ["more than half of one", [22, 5, 5, 4, 3, 2, 1], false],
] as const)("a group of %s is told of or not", (_, cases, expected) => {
  const rows = cases.flatMap((many, at) => [["judged", "true"], ["severe", "true"], ["severe", "false"]].map(([name, value]) => ({ clinicianId: `${at}`, measureId: "m", name: name!, value: value!, cases: name === "judged" ? 2 * many : many, without: 1 })));
  expect(Boolean(patternsTogether(rows)?.severe)).toBe(expected);
});

test("endings are of those that began a year before, those that go on among them, where seven have said of five how they ended", async () => {
  const all = await clinicians(7);
  const begin = async (one: Viewer, code: string, cases: Case[], given: Told) => {
    for (const [index, each] of cases.entries()) await told(one, `${code} ${index}`, each, { startedOn: "2025-07-02", ...given });
  };
  for (const one of all) {
    await begin(one, "agreed", [recovered, recovered, recovered, unchanged], { endedBy: "both" });
    await begin(one, "left", [withoutEnd], { endedBy: "client", sessions: 2 });
    await begin(one, "begun later", [recovered, recovered, recovered, recovered, recovered], { startedOn: "2025-10-01", endedBy: "both" });
    await begin(one, "open", [withoutEnd, withoutEnd], { open: true, sessions: 12 });
  }
  await makeSnapshots(now);
  const { endings } = (await latestSnapshot(lead))!.figures;
  expect(endings).toMatchObject({ began: true, cases: 35, going: 14, clinicians: 7, median: 6, early: { count: 7, of: 49 } });
  const dropout = endings!.rows.findLast(({ session }) => session === 10)!.shares.find(({ cause }) => cause === "dropout")!;
  expect(dropout.share).toBeCloseTo(7 / 49, 10);
  expect(endings!.rows.at(-1)!.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(35 / 49, 10);
});

test("the lead is told from how many episodes a measure’s own course was fitted, and of none from fewer than 200", async () => {
  const gad = await makeMeasure(make, lead, "gad-7");
  const fitted = { organisationId: lead.organisationId, parameters: {}, fittedAt: new Date("2026-11-02T03:29:00Z") };
  await db().expectedCourse.createMany({ data: [{ ...fitted, measureId: phq.id, episodes: 240 }, { ...fitted, measureId: gad.id, episodes: 199 }] });
  expect(await ownCourses(lead)).toEqual([{ short: "PHQ-9", episodes: 240, fittedAt: fitted.fittedAt }]);
  expect(await ownCourses((await clinicians(1))[0]!)).toEqual([]);
});
