import { beforeEach, expect, test } from "vitest";
import { beginEpisode } from "~/outcomes/care/begin-episode.server";
import { carePage } from "~/outcomes/care/care-page.server";
import { changePlan, removePlanChange } from "~/outcomes/care/change-plan.server";
import { sessionInWords } from "~/outcomes/care/words";
import { describeCase, judgeBy } from "~/outcomes/care/describe-case.server";
import { endEpisode, reopenEpisode } from "~/outcomes/care/end-episode.server";
import { removeSession, setSession } from "~/outcomes/care/mark-session.server";
import { removePause, setPause } from "~/outcomes/care/pause.server";
import { eventsOf } from "~/outcomes/store/care.server";
import { db } from "~/platform/db.server";
import { makeEpisode, shareCaseload } from "../../make/outcomes";
import { type World, makeClient, makeWorld } from "../world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeWorld(`care ${++round}`);
});

const phq9 = { slug: "phq-9", edition: 1 };
const begin = (clientCode: string, startedOn = "2026-03-03", by = world.clinician) => beginEpisode(by, { clientCode, startedOn, measure: phq9, caseMix: { problem: "anxiety" } });
const made = async (clientCode: string, startedOn?: string) => {
  const begun = await begin(clientCode, startedOn);
  if (!begun.ok) throw new Error(begun.problem);
  return begun.value.episodeId;
};
const row = (id: string) => db().episode.findUniqueOrThrow({ where: { id } });
const problemOf = (result: { ok: boolean; problem?: string }) => (result.ok ? "taken" : result.problem);
const agreed = { endedBy: "both", endAgreed: true, endReason: "goals_reached", endedTo: "nowhere" } as const;

test("an episode begins under a code alone", async () => {
  for (const [code, says] of [
    ["Anna Schmidt", "a name"],
    ["kowalski", "a name"],
    ["anna@example.org", "an e-mail address"],
    ["12.03.1975", "a date of birth"],
    ["1975-03-12", "a date of birth"],
    ["AS 12.03.1975", "a date of birth"],
    ["AS12031975", "a date of birth"],
    ["19750312-AS", "a date of birth"],
    ["王小明", "a name"],
    ["+44 7700 900123", "a telephone number"],
  ]) {
    expect(problemOf(await begin(code!)), code).toBe(`“${code}” looks like ${says}. Clients are known by a code alone, such as C-014.`);
  }
  expect(problemOf(await begin(" n/a "))).toBe("Give the client a code, such as C-014.");
  expect(problemOf(await begin("C".repeat(41)))).toBe("A client’s code has 40 letters at most.");
  expect(problemOf(await begin("C-1", "2999-01-01"))).toBe("1 Jan 2999 lies in the future.");
  expect(problemOf(await begin("C-1", "soon"))).toBe("Give the day on which it began.");
  expect(await db().episode.count({ where: { clinicianId: world.clinician.personId } })).toBe(0);
  const begun = await begin("\u200bC-1 ");
  expect(begun).toMatchObject({ ok: true, value: { clientCode: "C-1", number: 1 } });
  expect(await begin("C-1"), "sent twice it is one").toEqual(begun);
  expect(await row(await made("C-1"))).toMatchObject({ occasionKind: "date", sessions: 0, caseMix: { problem: "anxiety" } });
});

test("two episodes of one client are not open side by side, and follow each other", async () => {
  const first = await made("C-1");
  const second = await begin("C-1", "2026-04-01");
  expect(second).toMatchObject({ ok: false, at: "code", openEpisodeId: first, problem: "C-1 has an open episode already, begun on 3 Mar 2026. Go on in that one, or end it before another begins." });
  await endEpisode(world.clinician, { episodeId: first, endedOn: "2026-03-20", ...agreed });
  expect(problemOf(await begin("C-1", "2026-03-10"))).toBe("The episode before ended on 20 Mar 2026; the next one begins on that day or later.");
  expect(await begin("C-1", "2026-04-01")).toMatchObject({ ok: true, value: { number: 2 } });
  expect(problemOf(await reopenEpisode(world.clinician, { episodeId: first }))).toContain("A later episode of C-1 began on 1 Apr 2026");
  expect(await begin("C-1", "2026-04-01", world.colleague), "a colleague’s client may have the same code").toMatchObject({ ok: true, value: { number: 1 } });
});

test("sessions are counted as they are held, on top of what files had counted, and uncounted as they are removed", async () => {
  const { clinician, make, phq9: measure } = world;
  const { id } = await makeEpisode(make, clinician, {
    clientCode: "S-1",
    primary: measure,
    startedOn: new Date("2026-03-03"),
    sessions: 5,
    scores: [{ measure, score: 15, session: 5, heldOn: new Date("2026-03-31") }],
  });
  const mark = (heldOn: string, attendance: "attended" | "missed" | "cancelled" = "attended") => setSession(clinician, { episodeId: id, heldOn, attendance });
  const sessions = async () => (await row(id)).sessions;
  expect(problemOf(await mark("2026-03-01"))).toBe("A session on 1 Mar 2026 would lie before this episode began, on 3 Mar 2026. Change the date, or the day it began.");
  expect(problemOf(await mark("2999-01-01"))).toBe("1 Jan 2999 lies in the future.");
  expect(await mark("2026-04-07")).toEqual({ ok: true, value: { before: null } });
  expect(await mark("2026-04-07"), "twice is once").toEqual({ ok: true, value: { before: "attended" } });
  expect(await sessions()).toBe(6);
  await mark("2026-04-14", "missed");
  expect(await sessions()).toBe(6);
  expect(await mark("2026-04-07", "cancelled")).toEqual({ ok: true, value: { before: "attended" } });
  expect(await sessions()).toBe(5);
  expect(await removeSession(clinician, { episodeId: id, heldOn: "2026-04-14" })).toMatchObject({ ok: true, value: { attendance: "missed" } });
  expect(problemOf(await removeSession(clinician, { episodeId: id, heldOn: "2026-04-14" }))).toBe("This session is not there any more.");
  expect(await sessions()).toBe(5);
});

test("where nobody had said how many there were, as many count as scores tell of", async () => {
  const { clinician, make, phq9: measure } = world;
  const days = ["2026-03-03", "2026-03-10"].map((day) => ({ measure, score: 15, heldOn: new Date(day) }));
  const { id } = await makeEpisode(make, clinician, { clientCode: "S-2", primary: measure, occasionKind: "date", sessions: null, scores: days });
  await setSession(clinician, { episodeId: id, heldOn: "2026-03-17", attendance: "attended" });
  expect((await row(id)).sessions).toBe(3);
});

test("pauses do not overlap, and no session is held in one", async () => {
  const { clinician } = world;
  const id = await made("P-1");
  const pause = (from: string, until: string | null) => setPause(clinician, { episodeId: id, from, until, reason: "illness" });
  expect(problemOf(await pause("2026-04-10", "2026-04-01"))).toBe("A pause from 10 Apr 2026 cannot end before that, on 1 Apr 2026.");
  expect(await pause("2026-04-01", null)).toEqual({ ok: true, value: { before: null } });
  expect(problemOf(await pause("2026-05-01", "2026-05-10"))).toBe("There is a pause since 1 Apr 2026 already, and two cannot overlap. Change its days first.");
  expect(problemOf(await setSession(clinician, { episodeId: id, heldOn: "2026-04-07", attendance: "attended" }))).toContain("P-1 is paused since 1 Apr 2026");
  expect(await pause("2026-04-01", "2026-04-20"), "the same first day is the same pause").toMatchObject({ ok: true, value: { before: { until: null } } });
  await setSession(clinician, { episodeId: id, heldOn: "2026-04-28", attendance: "attended" });
  expect(problemOf(await pause("2026-04-21", null))).toBe("A session was held on 28 Apr 2026, which lies within this pause.");
  const [kept] = (await eventsOf(clinician, id))!.pauses;
  expect(kept).toMatchObject({ from: "2026-04-01", until: "2026-04-20", reason: "illness" });
  expect(await removePause(clinician, { episodeId: id, pauseId: kept!.id })).toMatchObject({ ok: true });
  expect((await eventsOf(clinician, id))!.pauses).toEqual([]);
});

test("changes of plan tell nobody’s address and are one by their key", async () => {
  const { clinician } = world;
  const id = await made("L-1");
  const key = crypto.randomUUID();
  const change = (what: string) => changePlan(clinician, { episodeId: id, key, on: "2026-03-10", what });
  expect(problemOf(await change(" "))).toBe("Say in a few words what was changed.");
  expect(problemOf(await change("write to anna@example.org"))).toContain("holds an e-mail address");
  expect(problemOf(await change("x".repeat(141)))).toContain("140 letters at most");
  await change("every other week");
  await change("every other week");
  const changes = (await eventsOf(clinician, id))!.planChanges;
  expect(changes).toMatchObject([{ on: "2026-03-10", what: "every other week" }]);
  expect(await removePlanChange(clinician, { episodeId: id, changeId: changes[0]!.id })).toMatchObject({ ok: true, value: { key } });
});

test("an ending lies after everything that was held, and dropout follows from what was said", async () => {
  const { clinician } = world;
  const { id } = await makeClient(world, "E-1", [18, 17]);
  await setSession(clinician, { episodeId: id, heldOn: "2026-04-07", attendance: "missed" });
  const end = (endedOn: string, said: Parameters<typeof endEpisode>[1] | object = agreed) => endEpisode(clinician, { episodeId: id, endedOn, ...agreed, ...said });
  expect(problemOf(await end("2026-04-01"))).toBe("There is a session of 7 Apr 2026, so the episode cannot have ended before, on 1 Apr 2026.");
  expect(problemOf(await end("2026-04-10", { endAgreed: false }))).toContain("What both of you ended was agreed");
  expect(await end("2026-04-10", { endedBy: "client", endAgreed: false, endReason: "stopped_coming", endedTo: "not_known" })).toEqual({ ok: true, value: { before: null } });
  const page = (await carePage(clinician, id, "en-GB"))!;
  expect(page.ended).toEqual({ on: "2026-04-10", by: "client", agreed: false, reason: "stopped_coming", to: "not_known" });
  expect(page.dropout!.map(({ definition, counts }) => [definition, counts])).toEqual([["judgement", true], ["unfinished", true], ["missed-last", true], ["few-sessions", true], ["not-improved", true]]);
  const missedLast = async () => (await carePage(clinician, id, "en-GB"))!.dropout!.find(({ definition }) => definition === "missed-last")!.counts;
  await setSession(clinician, { episodeId: id, heldOn: "2026-04-09", attendance: "cancelled" });
  expect(await missedLast(), "one that was called off after it was not the last appointment").toBe(true);
  await setSession(clinician, { episodeId: id, heldOn: "2026-04-08", attendance: "attended" });
  expect(await missedLast()).toBe(false);
  expect(problemOf(await setSession(clinician, { episodeId: id, heldOn: "2026-04-20", attendance: "attended" }))).toContain("would lie after this episode ended, on 10 Apr 2026");
  expect(await reopenEpisode(clinician, { episodeId: id })).toMatchObject({ ok: true, value: { endedBy: "client", endAgreed: false } });
  expect(await row(id)).toMatchObject({ closed: false, endedOn: null, endedBy: null, endReason: null });
  expect((await carePage(clinician, id, "en-GB"))!.dropout).toBeNull();
});

test("the case is described, and the first day cannot lie after what is here", async () => {
  const { clinician } = world;
  const id = await made("K-1");
  await setSession(clinician, { episodeId: id, heldOn: "2026-03-05", attendance: "attended" });
  expect(problemOf(await describeCase(clinician, { episodeId: id, startedOn: "2026-03-06", caseMix: {} }))).toBe("Something of 5 Mar 2026 is here already, so the episode cannot have begun after that, on 6 Mar 2026.");
  expect(await describeCase(clinician, { episodeId: id, startedOn: "2026-03-01", caseMix: { age: "26-40" } })).toEqual({ ok: true, value: { before: { startedOn: "2026-03-03", caseMix: { problem: "anxiety" } } } });
  expect(await row(id)).toMatchObject({ startedOn: new Date("2026-03-01"), caseMix: { age: "26-40" } });
});

test("another measure from now on leaves the course of before apart", async () => {
  const { clinician } = world;
  const { id } = await makeClient(world, "M-1", [18, 15]);
  expect(await judgeBy(clinician, { episodeId: id, measure: { slug: "srs", edition: 1 } })).toMatchObject({ ok: false, problem: "SRS asks about the work together. Choose a measure of how the client is." });
  expect(await judgeBy(clinician, { episodeId: id, measure: { slug: "core-10", edition: 1 } })).toEqual({ ok: true, value: { short: "CORE-10", before: phq9 } });
  const page = (await carePage(clinician, id, "en-GB"))!;
  expect([page.primaryKey, page.measures.map(({ line }) => line)]).toEqual(["core-10@1", ["PHQ-9: from session 1 to session 2, 2 scores"]]);
});

test("nobody but the clinician changes anything; a supervisor with a share reads, which is kept", async () => {
  const { clinician, supervisor, colleague, elsewhere, make } = world;
  const { id } = await makeClient(world, "A-1", [18, 15]);
  for (const by of [supervisor, colleague, elsewhere]) {
    expect(await setSession(by, { episodeId: id, heldOn: "2026-03-05", attendance: "attended" })).toMatchObject({ ok: false, missing: true });
    expect(await endEpisode(by, { episodeId: id, endedOn: "2026-04-10", ...agreed })).toMatchObject({ ok: false, missing: true });
    expect(await carePage(by, id, "en-GB")).toBeNull();
  }
  await shareCaseload(make, clinician, supervisor, 1);
  expect(await carePage(supervisor, id, "en-GB")).toMatchObject({ clinicianName: "Clinician", merges: [], choices: [{ label: "PHQ-9" }] });
  expect(await db().auditEvent.count({ where: { actorId: supervisor.personId, action: "caseload.viewed", subjectId: id } })).toBe(1);
});

test("the session that is entered twice is said to be here already", () => {
  expect(sessionInWords("8 Oct 2026", "attended", null)).toBe("Session of 8 Oct 2026: attended.");
  expect(sessionInWords("8 Oct 2026", "attended", "attended")).toBe("The session of 8 Oct 2026 is here already: attended. Nothing was changed.");
  expect(sessionInWords("8 Oct 2026", "missed", "attended")).toBe("The session of 8 Oct 2026 was marked “attended” before and is “not attended” now.");
});
