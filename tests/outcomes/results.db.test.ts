import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { changePrimary } from "~/outcomes/change-primary.server";
import { endingOf } from "~/outcomes/care/ending-rules";
import type { EndedBy } from "~/outcomes/care/model";
import { closedCases } from "~/outcomes/index.server";
import { endingsOf } from "~/outcomes/results/endings";
import { mendResults } from "~/outcomes/results/mend-results.server";
import { weighResults } from "~/outcomes/results/weigh-results.server";
import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { measuresById } from "~/library/index.server";
import type { Tally } from "~/outcomes/period-rules";
import { everyScore, readEpisodes } from "~/outcomes/store/read-episodes.server";
import { endingCounts, patternCounts, talliesFor, unseenCounts } from "~/outcomes/store/results.server";
import { unsafeBegunWithin } from "~/outcomes/store/pooled-cases.server";
import { db } from "~/platform/db.server";
import { daysAgo } from "../make/maker";
import { type GivenScore, type MadeMeasure, makeEpisode, makeMeasure } from "../make/outcomes";
import { talliesFrom } from "./tallies";
import { agree, byRows } from "./results-agree";
import { type World, makeClient, makeWorld } from "./world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeWorld(`results ${++round}`);
});

/** What the database counts and the moments that it takes, beside the same from the scores themselves. */
async function tallied(clinician: Viewer) {
  const { organisationId, personId } = clinician;
  const episodes = await readEpisodes(Prisma.sql`e.organisation_id = ${organisationId}::uuid and e.closed`, everyScore);
  const measures = await measuresById(organisationId, episodes.flatMap(({ primaryMeasureId, scores }) => [primaryMeasureId, ...scores.keys()]));
  const sorted = (all: Tally[]) => all.toSorted((a, b) => a.measureId.localeCompare(b.measureId)).map((one) => ({ ...one, beside: one.beside.toSorted((a, b) => a.measureId.localeCompare(b.measureId)) }));
  const counted = sorted(await talliesFor(clinician, { clinicianId: personId, from: null, until: null, measureId: null, traits: {} }));
  const expected = sorted(talliesFrom(episodes, measures));
  expect(counted.map((one) => ({ ...one, moments: null }))).toEqual(expected.map((one) => ({ ...one, moments: null })));
  expect(counted.length).toBeGreaterThan(4);
  // None where no case has a first and an end score, and no correlation of two scores that never differ.
  for (const [at, { moments }] of counted.entries()) expect(moments).toEqual(nearly(expected[at]!.moments));
}

const nearly = (moments: Tally["moments"]) =>
  moments && Object.fromEntries(Object.entries(moments).map(([part, value]) => [part, value === null ? null : (expect.closeTo(value, 9) as number)]));

describe("what came of closed episodes", () => {
  test("is what the rules say, of random episodes of every kind", async () => {
    const { clinician, make } = world;
    const measures = await Promise.all(["phq-9", "das", "ors", "core-10", "bdi", "srs"].map((slug) => makeMeasure(make, clinician, slug)));
    let episodes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(someEpisode(measures), { minLength: 8, maxLength: 8 }), async (drawn) => {
        for (const given of drawn) await makeEpisode(make, clinician, { ...given, clientCode: `R-${++episodes}` });
        await weighResults(db(), clinician.organisationId, "all");
        await agree(clinician.organisationId);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    await tallied(clinician);
    expect(episodes).toBeGreaterThanOrEqual(200);
    const found = await db().caseResult.groupBy({ by: ["category"], where: { organisationId: clinician.organisationId }, _count: true });
    expect(found.map(({ category }) => category).sort()).toEqual(["deteriorated", "improved", "recovered", "unchanged", null].sort());
  }, 180_000);

  test("is compared in tenths: 5.0 points of the ORS are 5, and a score on the line lies on the side that the measure says", async () => {
    const { make, clinician } = world;
    const [ors, das] = [await makeMeasure(make, clinician, "ors"), await makeMeasure(make, clinician, "das")];
    const of = async (measure: MadeMeasure, first: number, end: number) => {
      const { id } = await makeEpisode(make, clinician, { clientCode: `T-${first}-${end}`, primary: measure, closed: true, scores: [{ measure, score: first, session: 1 }, { measure, score: end, session: 2 }] });
      return (await db().caseResult.findFirstOrThrow({ where: { episodeId: id } })).category;
    };
    expect(await of(ors, 3.2, 8.2)).toBe("improved");
    expect(await of(ors, 3.2, 8.1)).toBe("unchanged");
    expect(await of(ors, 20.1, 25)).toBe("unchanged");
    expect(await of(ors, 19.9, 25)).toBe("recovered");
    expect(await of(das, 61, 96.5)).toBe("improved");
    await agree(clinician.organisationId);
  });

  test("goes with the episode: another measure, an end taken back, a score that goes", async () => {
    const { make, clinician, phq9, gad7 } = world;
    const scores = [18, 9].flatMap((score, at) => [{ measure: phq9, score, session: at + 1 }, { measure: gad7, score: score - 2, session: at + 1 }]);
    const { id } = await makeEpisode(make, clinician, { clientCode: "C-1", primary: phq9, closed: true, endedOn: daysAgo(make, 3), scores });
    expect(await closedCases(clinician)).toMatchObject([{ clientCode: "C-1", measure: { short: "PHQ-9" }, change: { category: "recovered" } }]);
    await changePrimary(clinician, { episodeId: id, measureId: gad7.id });
    expect(await closedCases(clinician)).toMatchObject([{ measure: { short: "GAD-7" } }]);
    await agree(clinician.organisationId);
    await db().episode.update({ where: { id }, data: { closed: false } });
    await mendResults();
    expect(await closedCases(clinician)).toEqual([]);
    await db().episode.update({ where: { id }, data: { closed: true } });
    await db().caseResult.deleteMany({ where: { episodeId: id } });
    await mendResults();
    expect(await closedCases(clinician)).toHaveLength(1);
    await db().episode.delete({ where: { id } });
    expect(await byRows(clinician.organisationId)).toEqual([]);
  });

  test("says how it ended by who ended it and whether that was agreed, and nothing where nobody has said", async () => {
    const ends = [null, "client", "clinician", "both", "circumstances"].flatMap((endedBy) => [null, true, false].map((endAgreed) => ({ endedBy, endAgreed }) as { endedBy: EndedBy | null; endAgreed: boolean | null }));
    const { clinician } = world;
    for (const [index, ended] of ends.entries()) {
      const { id } = await makeClient(world, `E-${index}`, [18, 9], { closed: true });
      await db().episode.update({ where: { id }, data: ended });
      await weighResults(db(), clinician.organisationId, [id]);
      expect((await db().caseResult.findFirstOrThrow({ where: { episodeId: id } })).ending, JSON.stringify(ended)).toBe(endingOf({ closed: true, ...ended }));
    }
  });

  test("counts early endings among those that began long ago, open ones too, and names a case without a first day", async () => {
    const { make, clinician, phq9 } = world;
    const begin = (code: string, count: number, given: { startedOn: Date | null; closed: boolean; sessions: number }) =>
      Promise.all(Array.from({ length: count }, (_, at) => makeEpisode(make, clinician, { clientCode: `${code}-${at}`, primary: phq9, ...given, scores: [{ measure: phq9, score: 18, session: 1 }] })));
    await begin("old", 3, { startedOn: daysAgo(make, 200), closed: true, sessions: 2 });
    await begin("young", 2, { startedOn: daysAgo(make, 40), closed: true, sessions: 2 });
    await begin("open", 4, { startedOn: daysAgo(make, 200), closed: false, sessions: 9 });
    await begin("undated", 1, { startedOn: null, closed: true, sessions: 2 });
    const filter = { clinicianId: clinician.personId, from: null, until: null, measureId: phq9.id, traits: {} };
    expect((await patternCounts(clinician, filter)).signs).toMatchObject({ early: 3, sessionsKnown: 7 });
    const within = endingsOf(await endingCounts(clinician, { ...filter, from: daysAgo(make, 100) }));
    expect(within).toMatchObject({ ended: 2, going: 0, undated: 1 });
    expect(endingsOf(await endingCounts(clinician, filter))).toMatchObject({ ended: 6, going: 4, undated: 0 });
  });

  test("compares groups only among those who had something to gain, and says who had not", async () => {
    const { make, clinician, phq9 } = world;
    const close = (code: string, first: number, end: number) => makeEpisode(make, clinician, { clientCode: code, primary: phq9, closed: true, caseMix: { problem: "grief" }, scores: [{ measure: phq9, score: first, session: 1 }, { measure: phq9, score: end, session: 6 }] });
    await close("severe", 20, 19);
    await close("milder", 12, 5);
    // Functional from the start; and with 5 points, from which six cannot be gained.
    await close("functional", 9, 8);
    await close("no room", 5, 5);
    const filter = { clinicianId: clinician.personId, from: null, until: null, measureId: phq9.id, traits: {} };
    const { signs, traits } = await patternCounts(clinician, filter);
    expect(signs).toMatchObject({ judged: 4, without: 3, couldGain: 2, severe: 1, severeWithout: 1, milder: 1, milderWithout: 0 });
    expect(traits).toEqual([{ name: "problem", value: "grief", judged: 2, without: 1 }]);
    expect(await talliesFor(clinician, filter)).toMatchObject([{ startedFunctional: 2, withoutRoom: 1 }]);
  });

  test("counts those who go on and have not been seen for six weeks", async () => {
    const { make, clinician, phq9 } = world;
    const open = (code: string, days: number | null) => makeEpisode(make, clinician, { clientCode: code, primary: phq9, startedOn: daysAgo(make, 200), sessions: 3, scores: days === null ? [] : [{ measure: phq9, score: 18, session: 3, heldOn: daysAgo(make, days) }] });
    await open("seen", 40);
    await open("unseen", 45);
    const { id } = await open("came unmeasured", 60);
    await db().careSession.create({ data: { organisationId: clinician.organisationId, episodeId: id, heldOn: daysAgo(make, 7) } });
    await open("no day", null);
    const filter = { clinicianId: clinician.personId, from: null, until: null, measureId: null, traits: {} };
    expect(await unseenCounts(clinician, filter)).toEqual({ cases: 1, unknown: 1 });
    expect(await unseenCounts(clinician, { ...filter, from: daysAgo(make, 100) })).toEqual({ cases: 0, unknown: 0 });
  });

  test("is given to the service with those of which nobody has said how they ended", async () => {
    const { make, clinician, phq9 } = world;
    for (const [code, said] of [["said", { endedBy: "client", endAgreed: false }], ["unsaid", {}]] as const) {
      const { id } = await makeEpisode(make, clinician, { clientCode: code, primary: phq9, closed: true, startedOn: daysAgo(make, 5), endedOn: daysAgo(make, 3), sessions: 4, scores: [{ measure: phq9, score: 18, session: 1 }] });
      await db().episode.update({ where: { id }, data: said });
      await weighResults(db(), clinician.organisationId, [id]);
    }
    const rows = await db().$transaction((tx) => unsafeBegunWithin(clinician.organisationId, tx, { from: daysAgo(make, 10), to: make.now }));
    expect(rows.map(({ cause, sessions, cases }) => `${cause} ${sessions} ${cases}`).sort()).toEqual(["dropout 4 1", "unsaid 4 1"]);
  });

  test("keeps the signs that patterns are counted from", async () => {
    const { make, clinician, srs, phq9 } = world;
    const signs = async (clientCode: string, scores: (number | null)[], alliance: number[] = []) => {
      const given: GivenScore[] = [...scores.flatMap((score, at) => (score === null ? [] : [{ measure: phq9, score, session: at + 1 }])), ...alliance.map((score, at) => ({ measure: srs, score, session: at + 1 }))];
      const { id } = await makeEpisode(make, clinician, { clientCode, primary: phq9, closed: true, scores: given });
      const { flatAfterFourth, allianceDipped, severe } = await db().caseResult.findFirstOrThrow({ where: { episodeId: id, isPrimary: true } });
      return [flatAfterFourth, allianceDipped, severe];
    };
    // Flat: four sessions do not tell; no gain by the fourth and none after; a gain by the fourth; a gain after it.
    expect(await signs("four", [18, 17, 16, 17])).toEqual([null, null, false]);
    expect(await signs("flat", [18, 17, 16, 17, 18, 15])).toEqual([true, null, false]);
    expect(await signs("early gain", [18, 14, 12, 11, 12, 11])).toEqual([false, null, false]);
    expect(await signs("late gain", [18, 18, 18, 17, 14, 9])).toEqual([false, null, false]);
    // The first score of all is not the fourth: there is none by the fourth session but the first.
    expect(await signs("long gap", [18, null, null, null, null, 17])).toEqual([null, null, false]);
    expect(await signs("by the third", [18, null, 17, null, null, 17])).toEqual([true, null, false]);
    expect(await signs("second only", [18, 17, null, null, null, 17])).toEqual([null, null, false]);
    // The alliance: 35.9 is low, a drop of exactly 1 counts, one of 0.9 does not; 19 of 27 points is the severe half from 10 on.
    expect(await signs("low", [19, 18], [35.9, 37, 37, 37])).toEqual([null, true, true]);
    expect(await signs("drop", [18, 18], [37.1, 36.1, 36.1, 36.1])).toEqual([null, true, false]);
    expect(await signs("steady", [18, 18], [37, 36.1, 36.1, 36.1])).toEqual([null, false, false]);
    // Of three nothing is said, and what comes after four does not count: long courses would dip more often.
    expect(await signs("three", [18, 18], [35.9, 37, 37])).toEqual([null, null, false]);
    expect(await signs("later dip", [18, 18], [37, 37, 37, 37, 30])).toEqual([null, false, false]);
    // Who began functional is not beside the severe.
    expect(await signs("functional", [9, 8])).toEqual([null, null, null]);
  });
});

/** By sessions, dates or names, with the end marked or not, follow-ups, missing ends and scores on the measure's own steps. */
function someEpisode(measures: MadeMeasure[]) {
  const stage = fc.constantFrom("start" as const, "treatment" as const, "treatment" as const, "end" as const, "follow_up" as const);
  const taken = fc.record({ measure: fc.constantFrom(...measures), place: fc.integer({ min: 1, max: 9 }), stage, where: fc.integer({ min: 0, max: 1000 }) });
  return fc.record({ kind: fc.constantFrom("session" as const, "date" as const, "label" as const), primary: fc.constantFrom(...measures), taken: fc.array(taken, { maxLength: 14 }) }).map(({ kind, primary, taken: all }) => {
    const once = [...new Map(all.map((one) => [`${one.measure.id} ${one.place}`, one])).values()];
    const scores = once.map(({ measure, place, stage: when, where }): GivenScore => {
      const heldOn = new Date(Date.UTC(2026, 0, 7 * place));
      const occasion = kind === "session" ? { session: place } : kind === "date" ? { heldOn } : { label: { name: `${place} weeks`, days: 7 * Math.ceil(place / 2) } };
      return { measure, score: onStep(measure, where), stage: when, ...occasion };
    });
    return { primary, occasionKind: kind, closed: true, endedOn: new Date(Date.UTC(2026, 5, 1)), scores };
  });
}

function onStep({ definition: { range } }: MadeMeasure, thousandths: number): number {
  const where = thousandths / 1000;
  const step = range.step ?? 0.1;
  return Math.round((range.min + step * Math.round((where * (range.max - range.min)) / step)) * 1000) / 1000;
}
