import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { letLeave } from "~/accounts/leave.server";
import { makeCohort } from "~/accounts/make-cohort.server";
import { setCohorts } from "~/accounts/set-cohorts.server";
import { db } from "~/platform/db.server";
import { makeSnapshots } from "~/outcomes/index.server";
import { programmeOverview } from "~/progress/programme-overview.server";
import { loader } from "~/progress/routes/programme";
import { todaysLines } from "~/progress/todays-lines.server";
import { asked } from "../accounts/world";
import { type Maker, maker } from "../make/maker";
import { makeEpisode, makeMeasure } from "../make/outcomes";
import { type Organisation, makeOrganisation, makePerson, supervise } from "../make/people";
import { makeCohort as cohort, makePlan } from "../make/plans";
import { session } from "../practice/world";

const writing = { locale: "en-GB", timeZone: "UTC" };

let worlds = 0;
let make: Maker;
let organisation: Organisation;
let lead: Viewer;

beforeEach(async () => {
  make = maker(db(), `programme overview ${++worlds}`);
  organisation = await makeOrganisation(make);
  lead = await makePerson(make, organisation, { roles: ["programme_lead"], name: "Lea" });
});

const trainee = (name: string) => makePerson(make, organisation, { roles: ["trainee"], name });
const plan = (person: Viewer, reviewInDays: number) => makePlan(make, person, { objective: "Stay with the silence", vignettes: [], reviewInDays });

test("names whose plan is due within two weeks or past, by name, and never what it is about", async () => {
  for (const [name, days] of [["Zoe", 3], ["Anna", 14], ["Bea", -5], ["Cleo", 15]] as const) await plan(await trainee(name), days);
  const { plans } = await programmeOverview(lead, writing, make.now);
  expect(plans.map(({ name, overdue }) => [name, overdue])).toEqual([["Anna", false], ["Bea", true], ["Zoe", false]]);
  const page = JSON.stringify(await loader(asked(lead, new Request("http://localhost:3000/programme"))));
  expect(page).toContain("Bea");
  expect(page).not.toContain("silence");
});

test("has cohorts by name, with figures from three people on", async () => {
  const people = await Promise.all(["Ana", "Bo", "Cy", "Di", "Eve"].map(trainee));
  for (const [name, some] of [["Two", people.slice(0, 2)], ["Three", people.slice(2)]] as const) {
    const made = await makeCohort(lead, { key: randomUUID(), name });
    if (!made.ok) throw new Error(made.problem);
    for (const { personId } of some) await setCohorts(lead, personId, [made.value.id]);
  }
  const figures = async (now: Date) => (await programmeOverview(lead, writing, now)).cohorts.map(({ name, practice }) => [name, practice]);
  // Nobody was in them for four whole weeks yet.
  expect(await figures(make.now)).toEqual([["Three", null], ["Two", null]]);
  const muchLater = new Date(Date.now() + 36 * 86_400_000);
  expect(await figures(muchLater)).toEqual([["Three", { people: 3, minutesAWeek: null }], ["Two", null]]);
});

/** Clips played to the end two weeks ago, so many minutes a week in four weeks. */
async function practises(viewer: Viewer, minutesAWeek: number) {
  await db().verifiedTime.deleteMany({ where: { session: { personId: viewer.personId } } });
  const startedAt = new Date(Date.now() - 14 * 86_400_000);
  const [mediaMs, positionMs, playKey, sessionId] = [minutesAWeek * 4 * 60_000, 0, randomUUID(), await session(viewer)];
  const known = { organisationId: viewer.organisationId, sessionId, playKey, activity: "watching" as const, startedAt, lastBeatAt: startedAt };
  await db().verifiedTime.create({ data: { ...known, mediaMs, creditedMs: mediaMs, positionMs } });
}

describe("two cohorts that differ by one", () => {
  let three: Viewer[];
  let one: Viewer;
  /** All of the page's loader; the keys of forms are made anew each time. */
  const page = async () => JSON.stringify(await loader(asked(lead, new Request("http://localhost:3000/programme"))));

  beforeEach(async () => {
    three = await Promise.all(["Ana", "Bo", "Cy"].map(trainee));
    one = await trainee("Di");
    for (const each of three) await practises(each, 30);
  });

  test("tell nothing of the one who came later: no minutes and an hour a week are the same page", async () => {
    await cohort(make, "Three", three);
    await cohort(make, "Four", [...three, one], 139);
    const pages: string[] = [];
    for (const minutes of [0, 5, 60]) {
      await practises(one, minutes);
      pages.push(await page());
    }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain("minutesAWeek");
  });

  test("have the figures of the larger one alone where that is the older, which are the same whoever of the four practised an hour", async () => {
    await cohort(make, "Three", three, 139);
    await cohort(make, "Four", [...three, one]);
    const pages: string[] = [];
    for (const each of [one, ...three]) {
      for (const other of [one, ...three]) await practises(other, other === each ? 60 : 1);
      pages.push(await page());
    }
    expect(new Set(pages).size).toBe(1);
    expect((await programmeOverview(lead, writing)).cohorts.map(({ name, practice }) => [name, practice])).toEqual([["Four", { people: 4, minutesAWeek: 15 }], ["Three", null]]);
  });

  test("have nothing while somebody was taken out or put back lately", async () => {
    const { id } = await cohort(make, "Four", [...three, one]);
    const minutes = async () => (await programmeOverview(lead, writing)).cohorts.map(({ practice }) => practice?.minutesAWeek ?? null);
    await practises(one, 60);
    expect(await minutes()).toEqual([40]);
    await setCohorts(lead, one.personId, []);
    expect(await minutes()).toEqual([null]);
    await setCohorts(lead, one.personId, [id]);
    expect(await minutes()).toEqual([null]);
  });

  test("have nothing of one who has left the programme", async () => {
    await cohort(make, "Four", [...three, one]);
    await letLeave(lead, one.personId);
    expect((await programmeOverview(lead, writing)).cohorts).toMatchObject([{ changed: true, practice: null }]);
  });
});

test("counts the four whole weeks that ended last Sunday, and who was in the cohort during all of them", async () => {
  const people = await Promise.all(["Ana", "Bo", "Cy", "Di"].map(trainee));
  const { id } = await cohort(make, "Autumn", people);
  const at = async (now: string) => {
    const { weeks, cohorts } = await programmeOverview(lead, writing, new Date(now));
    return [weeks.first, weeks.last, cohorts[0]?.practice?.people ?? null];
  };
  const joined = (person: Viewer, joinedAt: string) => db().cohortMember.updateMany({ where: { cohortId: id, personId: person.personId }, data: { joinedAt: new Date(joinedAt) } });
  for (const one of people) await joined(one, "2026-10-19T00:00:00Z");
  for (const now of ["2026-11-16T00:00:00Z", "2026-11-22T23:59:59Z"]) expect(await at(now)).toEqual(["2026-10-19", "2026-11-15", 4]);
  expect(await at("2026-11-15T23:59:59Z")).toEqual(["2026-10-12", "2026-11-08", null]);
  await joined(people[0]!, "2026-10-19T00:00:01Z");
  expect(await at("2026-11-22T12:00:00Z")).toEqual(["2026-10-19", "2026-11-15", 3]);
});

test("says by which cut-off and change each measure judged, in the editions that did, and nothing of one without either", async () => {
  const clinicians = await Promise.all(Array.from({ length: 7 }, () => makePerson(make, organisation, { roles: ["clinician"] })));
  const own = (edition: number, cutOff: number) => {
    const definition = { ...phq.definition, slug: "mood", short: "MOOD", edition, functional: { below: cutOff } };
    return db().measure.create({ data: { organisationId: organisation.id, slug: "mood", edition, definition } });
  };
  const phq = await makeMeasure(make, lead, "phq-9");
  const srs = await makeMeasure(make, lead, "srs");
  const [first, second] = [{ ...phq, id: (await own(1, 12)).id }, { ...phq, id: (await own(2, 13)).id }];
  for (const [index, one] of clinicians.entries()) {
    for (const primary of [phq, srs, index < 3 ? first : second]) {
      for (let client = 0; client < 10; client++) {
        const scores = [{ measure: primary, score: 18, session: 1 }, { measure: primary, score: 8, session: 5 }];
        await makeEpisode(make, one, { clientCode: `${primary.id.slice(-4)}-${client}`, primary, closed: true, endedOn: new Date("2026-08-14"), scores });
      }
    }
  }
  await makeSnapshots(new Date("2026-11-02T03:00:00Z"));
  const { criteria, service } = await programmeOverview(lead, writing, make.now);
  expect(service[0]?.figures.measures.map(({ short }) => short)).toEqual(["MOOD", "PHQ-9"]);
  const change = "a change of 6 points or more is reliable (95 %)";
  expect(criteria).toEqual([
    { measure: "MOOD, edition 1", criterion: `12 or more is in the clinical range; ${change}` },
    { measure: "MOOD, edition 2", criterion: `13 or more is in the clinical range; ${change}` },
    { measure: "PHQ-9", criterion: `10 or more is in the clinical range; ${change}` },
  ]);
});

test("today says which plans wait for a signature, who is worth a look, and that one's own plan is due", async () => {
  const supervisor = await makePerson(make, organisation, { roles: ["supervisor", "clinician"], name: "Sam" });
  const amara = await trainee("Amara");
  await supervise(make, supervisor, [amara]);
  expect(await todaysLines(supervisor, "UTC", make.now)).toEqual({ risks: { named: [], more: 0 }, nobodyOnDuty: false, toSign: [], clients: { now: 0, look: 0, named: [], unnamed: 0, others: false }, shared: [], dueReviews: 0, sharedReviews: [], reviewDue: null });
  const { id } = await makePlan(make, amara, { objective: "Stay", vignettes: [], signer: { person: supervisor, askedDaysAgo: 1, signedDaysAgo: null } });
  await plan(supervisor, 0);
  const phq = await makeMeasure(make, supervisor, "phq-9");
  for (const clientCode of ["A", "B", "C", "D"]) {
    await makeEpisode(make, supervisor, { clientCode, primary: phq, scores: [{ measure: phq, score: 10, session: 1 }, { measure: phq, score: 20, session: 3 }] });
  }
  await makeEpisode(make, supervisor, { clientCode: "E", primary: phq, scores: [18, 18, 18, 18].map((score, index) => ({ measure: phq, score, session: index + 1 })) });
  const lines = await todaysLines(supervisor, "UTC", make.now);
  expect(lines.toSign).toMatchObject([{ planId: id, name: "Amara" }]);
  expect([lines.clients.now, lines.clients.look]).toEqual([4, 1]);
  expect(lines.clients.named.map(({ clientCode, state }) => [clientCode, state]), "everybody who is to be looked at now").toEqual(["A", "B", "C", "D"].map((code) => [code, "now"]));
  expect(lines.clients.named[0]).toMatchObject({ reason: expect.stringContaining("worse") as string });
  expect(lines.reviewDue).toBe(make.now.toISOString().slice(0, 10));
  expect((await todaysLines(amara, "UTC", make.now)).reviewDue).toBeNull();
});
