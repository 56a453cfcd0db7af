import { beforeEach, expect, test } from "vitest";
import { setPause } from "~/outcomes/care/pause.server";
import { ownCaseloadPage } from "~/outcomes/caseload-page.server";
import { changePrimary } from "~/outcomes/change-primary.server";
import { episodePage } from "~/outcomes/episode-page.server";
import { leadOf, occasionInWords } from "~/outcomes/in-words";
import { clientsToLookAt, closedCases } from "~/outcomes/index.server";
import { ownResultsPage } from "~/outcomes/results/results-page.server";
import { db } from "~/platform/db.server";
import { daysAgo } from "../make/maker";
import { makeEpisode } from "../make/outcomes";
import { type World, makeClient, makeWorld } from "./world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeWorld(`caseload ${++round}`);
});

const asked = { page: 1, all: false, closedPage: 1, locale: "en-GB" };

test("closed cases: own, the latest first, with what came of each", async () => {
  const { make, clinician, colleague, phq9 } = world;
  await makeClient(world, "late", [18, 9], { closed: true, endedOn: daysAgo(make, 3) });
  await makeClient(world, "early", [12, 19], { closed: true, endedOn: daysAgo(make, 90) });
  await makeClient(world, "undated", [18], { closed: true, endedOn: null });
  await makeClient(world, "open", [18, 9]);
  await makeClient(world, "another's", [18, 9], { closed: true, by: colleague });
  const label = (name: string, days: number) => ({ name, days });
  await makeEpisode(make, clinician, {
    clientCode: "named",
    primary: phq9,
    occasionKind: "label",
    closed: true,
    scores: [
      { measure: phq9, score: 20, label: label("pre", 0), stage: "start" },
      { measure: phq9, score: 4, label: label("2 months", 61), stage: "treatment" },
      { measure: phq9, score: 3, label: label("8 months", 243), stage: "follow_up" },
    ],
  });
  const found = await closedCases(clinician);
  expect(found.map(({ clientCode, change, hasEndScore }) => [clientCode, change.category, hasEndScore])).toEqual([
    ["late", "recovered", true],
    ["early", "deteriorated", true],
    ["named", null, false],
    ["undated", null, false],
  ]);
  expect(found[2]!.change.reason).toBe("There is no score at the end.");
  const within = await closedCases(clinician, { from: daysAgo(make, 30), to: make.now });
  expect(within.map(({ clientCode }) => clientCode)).toEqual(["late"]);
});

test("a period counts at 19 and shows shares from 20", async () => {
  for (let n = 0; n < 19; n++) await makeClient(world, `P-${n}`, [17 + (n % 5), 8 + (n % 4)], { closed: true });
  await makeClient(world, "without", [17], { closed: true });
  const results = async () => (await ownResultsPage(world.clinician, {}, { locale: "en-GB" })).summaries;
  const [under] = await results();
  expect(under).toMatchObject({ closed: 20, both: 19, withoutEnd: 1, shares: null, effect: null });
  await makeClient(world, "P-19", [17, 9], { closed: true });
  const page = await ownCaseloadPage(world.clinician, asked);
  const [enough] = await results();
  expect(enough).toMatchObject({ closed: 21, both: 20, shares: { deteriorated: { estimate: 0 } } });
  expect(enough!.effect?.lower).not.toBeNull();
  expect([page.closed, page.closedInAll, page.results.undated, page.results.judged]).toEqual([null, 21, 0, 20]);
  expect((await ownCaseloadPage(world.clinician, { ...asked, all: true })).closed?.lines).toHaveLength(21);
});

test("of closed clients every measure counts: a block beside the primary one, and what was last said about risk", async () => {
  const { make, clinician, phq9, gad7 } = world;
  const endedOn = daysAgo(make, 3);
  const scores = [18, 9].flatMap((score, index) => [
    { measure: gad7, score, session: index + 1 },
    { measure: phq9, score: 13, session: index + 1, answers: [2, 2, 2, 2, 2, 1, 1, 0, 1] },
  ]);
  const { id } = await makeEpisode(make, clinician, { clientCode: "C-1", primary: gad7, closed: true, endedOn, scores });
  const { closed } = await ownCaseloadPage(clinician, { ...asked, all: true });
  const reason = "last recorded risk item answered 1 in session 2 (PHQ-9, item 9)";
  expect(closed!.lines[0]).toMatchObject({ state: "Improved", reason });
  expect(await episodePage(clinician, id, "en-GB")).toMatchObject({ state: "Improved", reason });
  const { summaries } = await ownResultsPage(clinician, {}, { locale: "en-GB" });
  expect(summaries.map(({ short, primary, closed, beside }) => [short, primary, closed, beside])).toEqual([
    ["GAD-7", 1, 1, []],
    ["PHQ-9", 0, 1, [{ short: "GAD-7", cases: 1 }]],
  ]);
});

test("a long list stands in parts of a hundred: who needs thought first, and of the closed the latest to end", async () => {
  const { make, clinician } = world;
  await makeClient(world, "Z-1", [12, 19]);
  for (let n = 1; n <= 101; n++) await makeClient(world, `L-${n}`, [18, 17]);
  for (let n = 1; n <= 101; n++) await makeClient(world, `D-${n}`, [18, 9], { closed: true, endedOn: n === 101 ? null : daysAgo(make, n) });
  const first = await ownCaseloadPage(clinician, { ...asked, all: true });
  const codes = (part: { lines: { clientCode: string }[] } | null) => [part?.lines.length, part?.lines[0]?.clientCode, part?.lines.at(-1)?.clientCode];
  expect(codes(first.open)).toEqual([100, "Z-1", "L-99"]);
  expect(first.open.stretch).toEqual({ page: 1, pages: 2, from: 1, to: 100, inAll: 102 });
  expect(first.open.counts, "of all of them").toEqual({ inAll: 102, now: 1, look: 0 });
  expect(codes(first.closed)).toEqual([100, "D-1", "D-100"]);
  const { inAll, summaries } = await ownResultsPage(clinician, {}, { locale: "en-GB" });
  expect([first.closedInAll, inAll.undated, summaries[0]?.closed]).toEqual([101, 1, 100]);
  const second = await ownCaseloadPage(clinician, { ...asked, page: 2, all: true, closedPage: 7 });
  expect(codes(second.open)).toEqual([2, "L-100", "L-101"]);
  expect(codes(second.closed), "beyond the last page the last one").toEqual([1, "D-101", "D-101"]);
});

test("a line says when its score was taken, which item about risk is not known, and that there is none at the end", async () => {
  const { make, clinician, phq9, gad7 } = world;
  const heldOn = new Date("2026-11-16");
  await makeEpisode(make, clinician, {
    clientCode: "open",
    primary: gad7,
    scores: [
      { measure: gad7, score: 12, session: 1 },
      { measure: gad7, score: 11, session: 2, heldOn },
      { measure: phq9, score: 12, session: 2, heldOn },
    ],
  });
  await makeClient(world, "undated", [18]);
  await makeClient(world, "closed", [18], { closed: true });
  const { open, closed } = await ownCaseloadPage(clinician, { ...asked, all: true });
  const line = (code: string) => [...open.lines, ...closed!.lines].find(({ clientCode }) => clientCode === code);
  expect(line("open")).toMatchObject({ measure: "GAD-7", last: { score: 11, taken: "16 Nov 2026" }, riskNotRecorded: ["PHQ-9"] });
  expect(line("undated")?.last).toMatchObject({ taken: "session 1", isEnd: false });
  expect(line("closed")?.last).toMatchObject({ score: 18, isEnd: false });
});

test("clients to look at: one's own open ones, each with its reason", async () => {
  const { make, clinician, colleague, phq9, gad7 } = world;
  const worse = await makeClient(world, "worse", [12, 19]);
  await makeClient(world, "better", [18, 9]);
  await makeClient(world, "over", [12, 19], { closed: true });
  await makeClient(world, "another's", [12, 19], { by: colleague });
  const answers = [2, 2, 2, 2, 2, 1, 1, 0, 1];
  const atRisk = await makeEpisode(make, clinician, {
    clientCode: "at risk",
    primary: gad7,
    scores: [
      { measure: gad7, score: 12, session: 1 },
      { measure: phq9, score: 13, session: 1, answers },
    ],
  });
  expect(await clientsToLookAt(clinician)).toEqual([
    { episodeId: atRisk.id, clientCode: "at risk", state: "now", reason: "risk item answered 1 in session 1 (PHQ-9, item 9)" },
    { episodeId: worse.id, clientCode: "worse", state: "now", reason: "reliably worse on PHQ-9 since the first score" },
  ]);
});

test("a closed client whose risk item was answered lately is to be looked at now, until eight weeks have passed or it is answered otherwise", async () => {
  const { make, clinician, colleague, phq9 } = world;
  const today = Date.now();
  const answers = (risk: number) => [2, 2, 2, 2, 2, 1, 1, 0, risk];
  const closed = (clientCode: string, taken: [daysAgo: number, risk: number | null][], by = clinician) => {
    const scores = taken.map(([days, risk], index) => ({ measure: phq9, score: 13, session: index + 1, heldOn: new Date(today - days * 86_400_000), ...(risk !== null && { answers: answers(risk) }) }));
    return makeEpisode(make, by, { clientCode, primary: phq9, closed: true, scores });
  };
  const late = await closed("late", [[70, 0], [20, 3], [6, null]]);
  await closed("long ago", [[70, 3], [60, 3]]);
  await closed("better", [[20, 3], [6, 0]]);
  await closed("another's", [[6, 3]], colleague);
  await makeEpisode(make, clinician, { clientCode: "no day", primary: phq9, closed: true, scores: [{ measure: phq9, score: 13, session: 1, answers: answers(3) }] });
  const day = occasionInWords("date", new Date(today - 20 * 86_400_000).toISOString().slice(0, 10), "en-GB");
  const reason = `closed; risk item answered 3 on ${day} (PHQ-9, item 9)`;
  expect(await clientsToLookAt(clinician)).toEqual([{ episodeId: late.id, clientCode: "late", state: "now", reason }]);
  const { open } = await ownCaseloadPage(clinician, asked);
  expect(open.lines.map(({ clientCode, weight, reason: said }) => [clientCode, weight, said])).toEqual([["late", "now", reason]]);
  expect(open.counts).toEqual({ inAll: 0, now: 0, look: 0, closed: 1 });
  expect(await episodePage(clinician, late.id, "en-GB"), "the client's own page says the same").toMatchObject({ state: "Look at this now", reason, ending: "No reliable change", rehearse: null });
  expect(leadOf(open.counts, "en-GB")).toBe("No client’s course is open. One closed client is to be looked at now.");
});

test("the page of one client: every measure with its chart, every number in the table", async () => {
  const { make, clinician, phq9, srs } = world;
  const { id } = await makeEpisode(make, clinician, {
    clientCode: "C-1",
    number: 2,
    primary: phq9,
    closed: true,
    startedOn: daysAgo(make, 60),
    endedOn: daysAgo(make, 3),
    scores: [
      { measure: srs, score: 36.5, session: 1 },
      { measure: phq9, score: 18, session: 1 },
      { measure: phq9, score: 9, session: 2 },
    ],
  });
  const page = await episodePage(clinician, id, "en-GB");
  expect(page).toMatchObject({ name: "C-1, episode 2", clinicianName: null, state: "Recovered", sessions: 2 });
  expect(page!.measures.map(({ short }) => short)).toEqual(["PHQ-9", "SRS"]);
  expect(page!.occasions).toEqual([
    { name: "1", followUp: false, scores: [18, 36.5] },
    { name: "2", followUp: false, scores: [9, null] },
  ]);
  const { wide, narrow, paper } = page!.measures[0]!.chart;
  for (const svg of [wide, narrow, paper]) {
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain(svg === paper ? "doing well: under 10" : "cut-off 10");
    expect(svg).not.toMatch(/<style|aria-label=/);
  }
  const ids = [...`${wide}${narrow}${paper}`.matchAll(/ id="([^"]+)"/g)].map(([, found]) => found);
  expect(new Set(ids).size).toBe(ids.length);
});

test("an own client is judged by another of their outcome measures, and by nothing else", async () => {
  const { make, clinician, colleague, phq9, gad7, srs } = world;
  const { id } = await makeEpisode(make, clinician, {
    clientCode: "C-2",
    primary: phq9,
    scores: [phq9, srs].map((measure) => ({ measure, score: 12, session: 1 })),
  });
  const to = (measureId: string) => ({ episodeId: id, measureId });
  const primary = async () => (await db().episode.findUniqueOrThrow({ where: { id } })).primaryMeasureId;
  expect(await changePrimary(clinician, to(srs.id))).toMatchObject({ ok: false });
  expect(await changePrimary(clinician, to(gad7.id)), "not taken in this episode").toMatchObject({ ok: false, missing: true });
  expect(await changePrimary(colleague, to(phq9.id))).toMatchObject({ ok: false, missing: true });
  expect(await primary()).toBe(phq9.id);
  await db().score.create({ data: { organisationId: clinician.organisationId, episodeId: id, measureId: gad7.id, occasion: "2", position: 2, stage: "treatment", score: 12 } });
  expect(await changePrimary(clinician, to(gad7.id))).toEqual({ ok: true, value: { short: "GAD-7" } });
  expect(await primary()).toBe(gad7.id);
});

test("an episode on pause is not asked for the scores of those weeks", async () => {
  const { make, clinician, phq9 } = world;
  const { id } = await makeEpisode(make, clinician, { clientCode: "paused", primary: phq9, occasionKind: "date", sessions: 1, startedOn: daysAgo(make, 80), scores: [{ measure: phq9, score: 14, heldOn: daysAgo(make, 70) }] });
  const line = async () => (await ownCaseloadPage(clinician, asked)).open.lines[0];
  expect(await line()).toMatchObject({ weight: "look", reason: "no score for 10 weeks" });
  const from = daysAgo(make, 65).toISOString().slice(0, 10);
  expect(await setPause(clinician, { episodeId: id, from, until: null, reason: "illness" })).toMatchObject({ ok: true });
  expect(await line()).toMatchObject({ weight: "none", reason: expect.stringContaining("on pause since") as string });
});
