import { afterAll, beforeAll, expect, test } from "vitest";
import { answerAction } from "~/outcomes/administer/answer-page.server";
import { linkAction } from "~/outcomes/administer/link-page.server";
import { withdrawLink } from "~/outcomes/administer/make-link.server";
import { beginEpisode } from "~/outcomes/care/begin-episode.server";
import { readByHand, scoreField } from "~/outcomes/care/by-hand-form";
import { changePlan } from "~/outcomes/care/change-plan.server";
import { mergeClients } from "~/outcomes/care/merge-clients.server";
import { setPause } from "~/outcomes/care/pause.server";
import { recordByHand } from "~/outcomes/care/record-by-hand.server";
import { putEpisodeBack, removeEpisode } from "~/outcomes/care/remove-episode.server";
import { removeScore } from "~/outcomes/care/remove-score.server";
import { forgetStaged } from "~/outcomes/import/forget-staged.server";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { handlers } from "~/wiring.server";
import { answering, calm, grave, handedOver, linked, settleRisk } from "../room-world";
import { type World, makeWorld } from "../world";

let world: World;
beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("remove an episode");
  await settleRisk(world, world.second.personId);
});
afterAll(() => boss().stop({ graceful: false }));

async function begun(clientCode: string) {
  const begun = await beginEpisode(world.clinician, { clientCode, startedOn: "2026-03-03", measure: { slug: "phq-9", edition: 1 }, caseMix: { problem: "grief" } });
  if (!begun.ok) throw new Error(begun.problem);
  return { id: begun.value.episodeId } as Parameters<typeof handedOver>[1];
}
const type = (episodeId: string, day: string, typed: string) => recordByHand(world.clinician, readByHand({ day, [scoreField(episodeId, world.phq9.id)]: typed })!, "en-GB");
const problemOf = (result: { ok: boolean; problem?: string }) => (result.ok ? "taken" : result.problem);
const hanging = async (episodeId: string) => ({
  episode: await db().episode.findUnique({ where: { id: episodeId } }),
  scores: await db().score.findMany({ where: { episodeId }, orderBy: { id: "asc" } }),
  sessions: await db().careSession.findMany({ where: { episodeId }, orderBy: { id: "asc" } }),
  pauses: await db().episodePause.findMany({ where: { episodeId } }),
  plans: await db().planChange.findMany({ where: { episodeId } }),
});

test("an episode under a mistyped code goes with all that was typed in it, and comes back as it was; both are in the audit", async () => {
  const { clinician, colleague } = world;
  const { id } = await begun("T-085");
  await type(id, "2026-03-10", "210312100");
  await type(id, "2026-03-17", "9");
  await setPause(clinician, { episodeId: id, from: "2026-03-20", until: "2026-03-25", reason: "illness" });
  await changePlan(clinician, { episodeId: id, key: crypto.randomUUID(), on: "2026-03-17", what: "every other week" });
  const before = await hanging(id);
  expect([before.scores.length, before.sessions.length, before.pauses.length, before.plans.length]).toEqual([2, 2, 1, 1]);
  expect(await removeEpisode(colleague, id)).toMatchObject({ ok: false, missing: true });
  expect(await removeEpisode(clinician, id)).toEqual({ ok: true, value: { clientCode: "T-085" } });
  expect(await hanging(id)).toEqual({ episode: null, scores: [], sessions: [], pauses: [], plans: [] });
  expect(await putEpisodeBack(colleague, id)).toMatchObject({ ok: false, missing: true });
  expect(await putEpisodeBack(clinician, id)).toMatchObject({ ok: true });
  expect(await hanging(id)).toEqual(before);
  expect(problemOf(await putEpisodeBack(clinician, id))).toBe("This episode is back already.");
  const audited = await db().auditEvent.findMany({ where: { subjectId: id, action: { in: ["episode.removed", "episode.put-back"] } }, orderBy: { at: "asc" } });
  expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([["episode.removed", clinician.personId], ["episode.put-back", clinician.personId]]);
});

test("it does not come back beside another that has begun since, nor after a day", async () => {
  const { clinician } = world;
  const { id } = await begun("T-086");
  await removeEpisode(clinician, id);
  await begun("T-086");
  expect(problemOf(await putEpisodeBack(clinician, id))).toBe("Another episode of T-086 has begun since, and stands where this one stood.");
  const gone = await begun("T-087");
  await removeEpisode(clinician, gone.id);
  await forgetStaged(new Date(Date.now() + 86_400_000 + 60_000));
  expect(await putEpisodeBack(clinician, gone.id)).toMatchObject({ ok: false, missing: true });
});

test("what a client answered, an alert, what came in a file and what was merged keeps an episode here, each with its way out", async () => {
  const { clinician } = world;
  const why = async (id: string) => problemOf(await removeEpisode(clinician, id));
  const answered = await begun("answered");
  const { cookies } = await handedOver(world, answered);
  await answerAction(cookies, answering(calm));
  expect(await why(answered.id)).toContain("The client answered here, and what a client answered is never removed. If the code is wrong, merge the two codes below");
  const asked = await begun("asked");
  await linked(world, asked, ["gad-7@1"]);
  expect(await why(asked.id)).toContain("Withdraw that first");
  const alerted = await begun("alerted");
  await type(alerted.id, "2026-03-10", "000000002");
  const score = await db().score.findFirstOrThrow({ where: { episodeId: alerted.id } });
  expect(await removeScore(clinician, { episodeId: alerted.id, scoreId: score.id })).toMatchObject({ ok: true });
  expect(await db().riskAlert.count({ where: { episodeId: alerted.id } }), "the alert stays without its score").toBe(1);
  expect(await why(alerted.id)).toContain("what was answered about risk is never removed");
  expect(await db().riskAlert.count({ where: { episodeId: alerted.id } })).toBe(1);
  const [old, now] = [await begun("old"), await begun("now")];
  await mergeClients(clinician, { fromCode: "old", intoCode: "now" });
  expect(await why(now.id)).toContain("Split them first");
  expect(await db().episode.count({ where: { id: old.id } })).toBe(0);
});

test("an episode stays in which a form asked about risk, open, withdrawn or over: who sends it late still reaches the clinician and whoever is on duty", async () => {
  const { clinician, second } = world;
  const ends: [string, (id: string) => Promise<unknown>][] = [
    ["open", () => Promise.resolve()],
    ["withdrawn", async (episodeId) => withdrawLink(clinician, { episodeId, id: (await db().administration.findFirstOrThrow({ where: { episodeId } })).id })],
    ["over", (episodeId) => db().administration.updateMany({ where: { episodeId }, data: { expiresAt: new Date(Date.now() - 1000) } })],
  ];
  for (const [state, end] of ends) {
    const episode = await begun(`asked about risk, ${state}`);
    const code = await linked(world, episode);
    await end(episode.id);
    expect(problemOf(await removeEpisode(clinician, episode.id)), state).toContain("The client was asked about risk here and may still have that form before them");
    await linkAction(code, "203.0.113.9", answering(grave));
    const [alert] = await db().riskAlert.findMany({ where: { episodeId: episode.id } });
    expect(alert, state).toMatchObject({ clinicianId: clinician.personId, dutyPersonId: second.personId, acknowledgedAt: null });
  }
  const right = await begun("right code");
  const wrong = await begun("wrong code");
  const code = await linked(world, wrong);
  expect(await mergeClients(clinician, { fromCode: "wrong code", intoCode: "right code" }), "the way out").toMatchObject({ ok: true });
  await linkAction(code, "203.0.113.9", answering(grave));
  expect(await db().riskAlert.count({ where: { episodeId: right.id } })).toBe(1);
});

test("one in which only forms without a question about risk were given and not answered goes with them", async () => {
  const episode = await begun("asked otherwise");
  await linked(world, episode, ["gad-7@1"]);
  await withdrawLink(world.clinician, { episodeId: episode.id, id: (await db().administration.findFirstOrThrow({ where: { episodeId: episode.id } })).id });
  expect(await removeEpisode(world.clinician, episode.id)).toMatchObject({ ok: true });
});
