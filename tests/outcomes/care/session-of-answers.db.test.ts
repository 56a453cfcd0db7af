import { afterAll, beforeAll, expect, test } from "vitest";
import { answerAction } from "~/outcomes/administer/answer-page.server";
import { linkAction } from "~/outcomes/administer/link-page.server";
import { carePage } from "~/outcomes/care/care-page.server";
import { beginEpisode } from "~/outcomes/care/begin-episode.server";
import { endEpisode } from "~/outcomes/care/end-episode.server";
import { setSession } from "~/outcomes/care/mark-session.server";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { handlers } from "~/wiring.server";
import { answering, calm, handedOver, linked, settleRisk } from "../room-world";
import { type World, makeWorld } from "../world";

let world: World;
beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("sessions of answers");
  await settleRisk(world, world.second.personId);
});
afterAll(() => boss().stop({ graceful: false }));

const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function begun(clientCode: string) {
  const begun = await beginEpisode(world.clinician, { clientCode, startedOn: dayBefore(60), measure: { slug: "phq-9", edition: 1 }, caseMix: {} });
  if (!begun.ok) throw new Error(begun.problem);
  return { id: begun.value.episodeId } as Parameters<typeof handedOver>[1];
}
const count = async (id: string) => [(await carePage(world.clinician, id, "en-GB"))!.sessionCount, (await db().episode.findUniqueOrThrow({ where: { id } })).sessions];

test("answers on the tablet are of a session, which is counted once whoever says so, and in what came of the case", async () => {
  const episode = await begun("tablet");
  await setSession(world.clinician, { episodeId: episode.id, heldOn: dayBefore(7), attendance: "attended" });
  const { cookies } = await handedOver(world, episode);
  expect(await answerAction(cookies, answering(calm))).toMatchObject({ kind: "taken" });
  expect(await count(episode.id)).toEqual([2, 2]);
  const { heldOn } = await db().score.findFirstOrThrow({ where: { episodeId: episode.id } });
  const today = heldOn!.toISOString().slice(0, 10);
  await setSession(world.clinician, { episodeId: episode.id, heldOn: today, attendance: "attended" });
  expect(await count(episode.id), "marked by hand as well").toEqual([2, 2]);
  const ended = await endEpisode(world.clinician, { episodeId: episode.id, endedOn: today, endedBy: "both", endAgreed: true, endReason: "goals_reached", endedTo: "nowhere" });
  expect(ended).toMatchObject({ ok: true });
  expect(await db().caseResult.findFirstOrThrow({ where: { episodeId: episode.id } })).toMatchObject({ sessions: 2 });
});

test("answers by a link are of the session that they were asked for, and count none beside it", async () => {
  const alone = await begun("link alone");
  expect(await linkAction(await linked(world, alone), "203.0.113.8", answering(calm))).toMatchObject({ kind: "taken" });
  expect(await count(alone.id)).toEqual([1, 1]);

  const after = await begun("link after");
  await setSession(world.clinician, { episodeId: after.id, heldOn: dayBefore(1), attendance: "attended" });
  await linkAction(await linked(world, after), "203.0.113.8", answering(calm));
  expect(await count(after.id), "the day after the session").toEqual([1, 1]);

  const before = await begun("link before");
  await linkAction(await linked(world, before), "203.0.113.8", answering(calm));
  const moved = { from: dayBefore(0), to: new Date(`${dayBefore(1)}T00:00:00Z`) };
  await db().score.updateMany({ where: { episodeId: before.id }, data: { heldOn: moved.to, occasion: dayBefore(1), position: moved.to.getTime() / 86_400_000 } });
  await db().careSession.updateMany({ where: { episodeId: before.id }, data: { heldOn: moved.to } });
  await setSession(world.clinician, { episodeId: before.id, heldOn: moved.from, attendance: "attended" });
  expect(await count(before.id), "the day before it").toEqual([1, 1]);
});

test("what the clinician has said of the day stays", async () => {
  const episode = await begun("missed");
  const { cookies, row } = await handedOver(world, episode);
  await setSession(world.clinician, { episodeId: episode.id, heldOn: row.heldOn.toISOString().slice(0, 10), attendance: "missed" });
  await answerAction(cookies, answering(calm));
  expect(await count(episode.id)).toEqual([0, 0]);
});
