import { afterAll, beforeAll, expect, test } from "vitest";
import { answerAction } from "~/outcomes/administer/answer-page.server";
import { measurePage } from "~/outcomes/administer/measure-page.server";
import { readByHand, scoreField } from "~/outcomes/care/by-hand-form";
import { byHandPage } from "~/outcomes/care/by-hand-page.server";
import { careAction } from "~/outcomes/care/care-action.server";
import { endEpisode } from "~/outcomes/care/end-episode.server";
import { recordByHand } from "~/outcomes/care/record-by-hand.server";
import { episodePage } from "~/outcomes/episode-page.server";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { handlers } from "~/wiring.server";
import { makeEpisode } from "../../make/outcomes";
import { answering, calm, handedOver } from "../room-world";
import { type World, makeWorld } from "../world";

let world: World;
beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("follow-ups");
});
afterAll(() => boss().stop({ graceful: false }));

const ending = { endedBy: "both", endAgreed: true, endReason: "goals_reached", endedTo: "nowhere" } as const;

/** One that went from 18 to 9 and ended on 10 March. */
async function ended(clientCode: string, occasionKind: "date" | "session" = "date") {
  const { make, clinician, phq9: measure } = world;
  const days = [["2026-03-03", 18], ["2026-03-10", 9]] as const;
  const scores = days.map(([day, score], index) => ({ measure, score, heldOn: new Date(day), ...(occasionKind === "session" && { session: index + 1 }) }));
  const episode = await makeEpisode(make, clinician, { clientCode, primary: measure, occasionKind, sessions: 2, startedOn: new Date("2026-03-03"), scores });
  expect(await endEpisode(clinician, { episodeId: episode.id, endedOn: "2026-03-10", ...ending })).toMatchObject({ ok: true });
  return episode;
}
const type = (episodeId: string, day: string, typed: string) => recordByHand(world.clinician, readByHand({ day, [scoreField(episodeId, world.phq9.id)]: typed })!, "en-GB");
const result = (episodeId: string) => db().caseResult.findFirstOrThrow({ where: { episodeId, isPrimary: true } });
const stages = async (episodeId: string) => (await db().score.findMany({ where: { episodeId }, orderBy: { position: "asc" } })).map(({ stage, score }) => `${stage} ${Number(score)}`);

test("a score after the end is a follow-up: it is no session, and what the episode ended with stays", async () => {
  const { id } = await ended("F-1");
  const before = await result(id);
  expect(before).toMatchObject({ category: "recovered", sessions: 2 });
  expect(await type(id, "2026-06-10", "19")).toMatchObject({ ok: true });
  expect(await type(id, "2026-06-10", "20"), "of the same day").toMatchObject({ ok: false });
  expect(await stages(id)).toEqual(["treatment 18", "treatment 9", "follow_up 19"]);
  expect(await result(id)).toEqual(before);
  expect(await db().careSession.count({ where: { episodeId: id } })).toBe(0);
  const page = (await episodePage(world.clinician, id, "en-GB"))!;
  expect(page.occasions.map(({ followUp, scores }) => [followUp, scores[0]])).toEqual([[false, 18], [false, 9], [true, 19]]);
  expect(await type(id, "2026-03-09", "12"), "one that was forgotten is of treatment").toMatchObject({ ok: true });
  expect(await stages(id)).toEqual(["treatment 18", "treatment 12", "treatment 9", "follow_up 19"]);
});

test("by session numbers it comes after them all, also after one that was forgotten", async () => {
  const { id } = await ended("F-2", "session");
  expect(await type(id, "2026-06-10", "7")).toMatchObject({ ok: true });
  expect(await type(id, "2026-09-10", "6")).toMatchObject({ ok: true });
  const rows = await db().score.findMany({ where: { episodeId: id, stage: "follow_up" }, orderBy: { position: "asc" } });
  expect(rows.map(({ occasion, session }) => [occasion, session])).toEqual([["3", null], ["4", null]]);
  expect(await result(id)).toMatchObject({ sessions: 2 });
  expect(await type(id, "2026-03-09", "12"), "there is no number between the two").toMatchObject({ ok: false });
  await db().score.updateMany({ where: { episodeId: id, stage: { not: "follow_up" } }, data: { heldOn: null } });
  expect(await type(id, "2026-03-10", "8")).toMatchObject({ ok: true });
  expect(await stages(id)).toEqual(["treatment 18", "treatment 9", "treatment 8", "follow_up 7", "follow_up 6"]);
  expect((await db().score.findMany({ where: { episodeId: id }, orderBy: { position: "asc" } })).map(({ occasion }) => occasion)).toEqual(["1", "2", "3", "4", "5"]);
});

test("where the end turns out to be later, a follow-up before it was one of treatment", async () => {
  const { id } = await ended("F-3");
  await type(id, "2026-03-17", "8");
  expect(await endEpisode(world.clinician, { episodeId: id, endedOn: "2026-03-24", ...ending })).toMatchObject({ ok: true });
  expect(await stages(id)).toEqual(["treatment 18", "treatment 9", "treatment 8"]);
});

test("an ended client is found by hand by their code alone, and can be asked on the tablet", async () => {
  const { clinician } = world;
  const episode = await ended("F-4");
  expect((await byHandPage(clinician, "F-")).rows.map(({ name }) => name)).not.toContain("F-4");
  expect((await byHandPage(clinician, "f-4")).rows).toMatchObject([{ name: "F-4", endedOn: "2026-03-10" }]);
  expect(await measurePage(clinician, episode.id)).toMatchObject({ endedOn: "2026-03-10" });
  const { cookies } = await handedOver(world, episode);
  expect(await answerAction(cookies, answering(calm))).toMatchObject({ kind: "taken", notAdded: [] });
  expect((await stages(episode.id)).at(-1)).toMatch(/^follow_up /);
  expect(await db().episode.findUniqueOrThrow({ where: { id: episode.id } })).toMatchObject({ sessions: 2 });
});

test("one that was typed can be removed and put back as what it was", async () => {
  const { id } = await ended("F-5");
  await type(id, "2026-06-10", "19");
  const score = await db().score.findFirstOrThrow({ where: { episodeId: id, stage: "follow_up" } });
  const act = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return careAction({ viewer: world.clinician, episodeId: id, locale: "en-GB" }, form);
  };
  const { undo } = await act({ intent: "remove-score", scoreId: score.id });
  expect(await stages(id)).toEqual(["treatment 18", "treatment 9"]);
  expect(await act(undo!)).toMatchObject({ problem: null });
  expect(await act(undo!)).toMatchObject({ problem: "This score is back already." });
  expect(await stages(id)).toEqual(["treatment 18", "treatment 9", "follow_up 19"]);
});
