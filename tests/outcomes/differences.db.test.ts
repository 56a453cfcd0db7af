import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { randomIntercept } from "~/core/statistics";
import { makeSnapshots, mendResults, snapshots } from "~/outcomes/index.server";
import { ownResultsPage } from "~/outcomes/results/results-page.server";
import { estimateInWords } from "~/outcomes/results/estimate-in-words";
import { ownEstimates } from "~/outcomes/store/estimates.server";
import { db } from "~/platform/db.server";
import { gatheringMaker } from "../make/maker";
import { makeEpisode, makeMeasure } from "../make/outcomes";
import { type Organisation, makeOrganisation, makePerson } from "../make/people";
import { writeKept } from "../make/put";
import { randomFrom } from "../make/random";

const now = new Date("2026-11-02T03:00:00Z");
const email = (index: number) => `difference-${index}@people.example`;
let organisation: Organisation;
let lead: Viewer;
let staff: Viewer[];
type Row = { clinician: string; first: number; end: number; anxious: number };
const rows: Row[] = [];
const traits: { id: string; problem: string }[] = [];

/** Thirty clinicians with 30 to 32 cases each, whose clients end up to four points apart; and one with nine. */
beforeAll(async () => {
  const make = gatheringMaker(db(), "differences", now);
  organisation = await makeOrganisation(make);
  lead = await makePerson(make, organisation, { roles: ["programme_lead"] });
  staff = [];
  for (let index = 0; index < 31; index += 1) staff.push(await makePerson(make, organisation, { email: email(index), roles: ["clinician"] }));
  const measure = await makeMeasure(make, lead, "phq-9");
  const random = randomFrom("differences");
  for (const [index, clinician] of staff.entries()) {
    const own = random.normal(0, 2);
    for (let at = 0; at < (index === 30 ? 9 : 30 + (index % 3)); at += 1) {
      const first = random.between(10, 27);
      const anxious = random.between(0, 1);
      const end = Math.min(27, Math.max(0, Math.round(first / 2 + own + 2 * anxious + random.normal(0, 3))));
      rows.push({ clinician: clinician.personId, first, end, anxious });
      // Twelve of each in the quarter that is fixed, the others before.
      const [startedOn, endedOn] = at < 12 ? [new Date("2025-08-20"), new Date("2026-08-14")] : [new Date("2024-08-20"), new Date("2025-03-01")];
      const { id } = await makeEpisode(make, clinician, { clientCode: `C-${at}`, primary: measure, closed: true, startedOn, endedOn, scores: [{ measure, score: first, session: 1 }, { measure, score: end, session: 6 }] });
      traits.push({ id, problem: anxious ? "anxiety" : "depression" });
    }
  }
  // A case without an end score is in no model, and one that goes on ends nowhere.
  for (const [clientCode, given] of [["no end", { closed: true, endedOn: new Date("2025-03-01") }], ["open", { startedOn: new Date("2025-09-30") }]] as const) {
    await makeEpisode(make, staff[0]!, { clientCode, primary: measure, ...given, scores: [{ measure, score: 18, session: 6 }] });
  }
  await writeKept(make);
  await db().$executeRaw`update episode e set case_mix = jsonb_build_object('problem', t.problem), ended_by = 'both', end_agreed = true
    from jsonb_to_recordset(${JSON.stringify(traits)}::jsonb) as t(id uuid, problem text) where e.id = t.id`;
  await db().outcomeSettings.create({ data: { organisationId: organisation.id, adjusters: ["problem", "age"] } });
  await mendResults();
  await makeSnapshots(now);
}, 60_000);

test("a quarter says how much clinicians differ, adjusted for what was chosen and noted, as the model of all cases in memory does", async () => {
  const [latest] = await snapshots(lead);
  const [measure] = latest!.figures.measures;
  expect(measure!.variance).toMatchObject({ clinicians: 31, cases: rows.length, adjusters: ["problem"], leftOut: 1 });
  const { lower, share, upper } = measure!.variance!;
  expect(lower < share && share < upper && lower > 0).toBe(true);
  const fit = randomIntercept({ y: rows.map(({ end }) => end), x: [rows.map(({ first }) => first), rows.map(({ anxious }) => anxious)], group: rows.map(({ clinician }) => clinician) });
  for (const clinician of [staff[0]!, staff[7]!, staff[29]!]) {
    const [estimate] = await ownEstimates(clinician);
    const { effect, standardError, n } = fit.groups.find(({ id }) => id === clinician.personId)!;
    expect(estimate).toMatchObject({ quarter: "2026-Q3", measureSlug: "phq-9", n });
    expect(estimate!.effect).toBeCloseTo(-effect, 5);
    expect(estimate!.upper - estimate!.lower).toBeCloseTo(2 * 1.96 * standardError, 5);
    expect(estimate!.reliability).toBeCloseTo((n * fit.groupVariance) / (n * fit.groupVariance + fit.residualVariance), 5);
  }
});

test("who has fewer than thirty cases has no estimate, nobody sees another's, and the figures name nobody", async () => {
  expect(await ownEstimates(staff[30]!)).toEqual([]);
  expect(await ownEstimates(lead)).toEqual([]);
  const others = await ownResultsPage(staff[1]!, {}, { locale: "en-GB" });
  const [first] = await ownEstimates(staff[0]!);
  expect(others.estimates).toHaveLength(1);
  expect(others.estimates[0]!.effect).not.toBe(first!.effect);
  const figures = JSON.stringify(await snapshots(lead));
  expect(staff.filter(({ personId, name }) => figures.includes(personId) || figures.includes(name))).toEqual([]);
  expect(figures).not.toContain(String(first!.effect));
});

test("estimates go with the person, and are not changed by what comes later", async () => {
  const [before] = await ownEstimates(staff[2]!);
  await db().caseResult.updateMany({ where: { organisationId: organisation.id, clinicianId: staff[2]!.personId }, data: { endScore: 27 } });
  await makeSnapshots(now);
  expect(await ownEstimates(staff[2]!)).toEqual([before]);
  await db().member.delete({ where: { organisationId_personId: { organisationId: organisation.id, personId: staff[2]!.personId } } });
  expect(await db().clinicianEstimate.count({ where: { clinicianId: staff[2]!.personId } })).toBe(0);
});

test("the effect, the endings and their minimum stand beside the counts", async () => {
  const [latest] = await snapshots(lead);
  const [measure] = latest!.figures.measures;
  expect(measure!.effect!.n).toBe(measure!.cases);
  expect(measure!.effect!.lower).toBeLessThan(measure!.effect!.g);
  expect(latest!.figures.endings).toMatchObject({ clinicians: 31, cases: measure!.cases, going: 1, began: true, median: 6, early: { count: 0, of: measure!.cases + 1 } });
});

const estimate = { version: 1 as const, short: "PHQ-9", cases: 1400, clinicians: 40, effect: 1.25, standardError: 0.4, lower: 0.47, upper: 2.03, reliability: 0.7, leftOut: 12, adjusters: ["problem" as const] };

test.each([
  [49, "Fewer than 50 cases are too few to say whether this is better or worse."],
  [50, "The interval leaves out 0: your clients ended better than their first scores alone would lead one to expect here."],
])("with %i cases the words are those that its n allows", (n, expected) => {
  const said = estimateInWords({ ...estimate, n }, "en-GB");
  expect(said.at(-1)).toBe(expected);
  expect(said[0]).toContain(`differ by +1.3 points (95 % interval +0.5 to +2.0, n = ${n}) from those of this service’s clients with the same first score and main problem`);
  expect(said[1]).toContain(`Part of a difference found in ${n} cases is chance. So the estimate keeps 70 % of it and lies nearer to 0.`);
  expect(said[1]).toContain("It stands on 1,400 cases of 40 clinicians; 12 more had no first or no end score and are left out.");
  expect(estimateInWords({ ...estimate, n, effect: -0.2, lower: -0.8, upper: 1.5 }, "en-GB")[0]).toContain("by −0.2 points (95 % interval −0.8 to +1.5,");
  for (const word of ["average", "rank", "percentile"]) expect(said.join(" ")).not.toContain(word);
});
