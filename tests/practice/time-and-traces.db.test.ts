import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "~/platform/db.server";
import { beat, drillAction, sessionOf, submitTake, verifiedMinutes } from "~/practice/index.server";
import { keepSnapshot, lockSession } from "~/practice/store/sessions.server";
import { removeUnsubmitted } from "~/practice/store/takes.server";
import { readSnapshot } from "~/practice/snapshot";
import { type World, answer, makeWorld, moments, ratedAnswer, session } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("verified time");
});

const after = (from: Date, ms: number) => new Date(from.getTime() + ms);
/** How many of this database's connections wait for another's lock. */
async function waiting(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return row!.count;
}

const all = { from: new Date(0), to: new Date(8.64e15) };

function form(fields: Record<string, string>) {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
}

describe("verified minutes", () => {
  test("count a clip that was watched, no longer than it is, and a replay again", async () => {
    const sessionId = await session(world.trainee);
    const clipMs = moments()[0]!.clip.durationMs;
    let now = new Date();
    for (let runs = 1; runs <= 2; runs += 1) {
      const playKey = randomUUID();
      const say = (positionMs: number, playing: boolean) => beat(world.trainee, sessionId, { playKey, activity: "watching", positionMs, playing }, now);
      await say(0, true);
      for (let at = 5000; at < clipMs + 20_000; at += 5000) {
        now = after(now, 5000);
        await say(at, true);
      }
      expect((await verifiedMinutes(world.trainee, all)).ms.watching).toBe(runs * clipMs);
    }
  });

  test("count an answer once its recording is measured, by the recording's own length", async () => {
    const sessionId = await session(world.colleague);
    const { key, recordingId } = await answer(world.colleague, sessionId, { status: "receiving" });
    const { createdAt } = await db().take.findUniqueOrThrow({ where: { key } });
    const say = (positionMs: number) => beat(world.colleague, sessionId, { playKey: key, activity: "answering", positionMs, playing: true }, after(createdAt, positionMs));
    await say(5000);
    await say(10_000);
    expect((await verifiedMinutes(world.colleague, all)).ms.answering).toBe(0);
    await db().recording.update({ where: { id: recordingId }, data: { status: "ready", durationMs: 8200, storageKey: `${recordingId}.webm` } });
    expect((await verifiedMinutes(world.colleague, all)).ms.answering).toBe(8200);
  });

  test("count nothing for a medium that the server does not know, nor for a stranger", async () => {
    const sessionId = await session(world.trainee);
    const sent = { playKey: randomUUID(), activity: "answering", positionMs: 60_000, playing: true } as const;
    expect(await beat(world.trainee, sessionId, sent)).toBe(true);
    expect(await db().verifiedTime.count({ where: { sessionId, playKey: sent.playKey } })).toBe(0);
    expect(await beat(world.colleague, sessionId, { ...sent, activity: "watching" })).toBe(false);
    expect(await beat(world.elsewhere, sessionId, { ...sent, activity: "watching" })).toBe(false);
  });

  test("count what two tabs played at the same time once", async () => {
    const sessionId = await session(world.trainee);
    const before = (await verifiedMinutes(world.trainee, all)).ms.watching;
    const [one, two] = [randomUUID(), randomUUID()];
    // Later than every run of the tests above.
    const start = after(new Date(), 3_600_000);
    const say = (playKey: string, positionMs: number) => beat(world.trainee, sessionId, { playKey, activity: "watching", positionMs, playing: true }, after(start, positionMs));
    for (let at = 0; at <= 20_000; at += 5000) {
      await say(one, at);
      await say(two, at);
    }
    expect((await verifiedMinutes(world.trainee, all)).ms.watching - before).toBe(20_000);
  });
});

describe("leaving a drill", () => {
  test("leaves no trace where nothing was answered", async () => {
    const sessionId = await session(world.trainee);
    await beat(world.trainee, sessionId, { playKey: randomUUID(), activity: "watching", positionMs: 0, playing: true });
    await keepSnapshot(world.trainee, sessionId, 1, {});
    const left = await drillAction(world.trainee, sessionId, form({ intent: "leave" })).catch((thrown: Response) => thrown);
    expect(left).toMatchObject({ status: 302 });
    expect(await db().drillSession.count({ where: { id: sessionId } })).toBe(0);
    expect(await db().verifiedTime.count({ where: { sessionId } })).toBe(0);
  });

  test("in the middle of an answer keeps nothing of it, also where part of it had come in", async () => {
    const sessionId = await session(world.trainee);
    const { key, recordingId, takeId } = await answer(world.trainee, sessionId, { status: "receiving" });
    await drillAction(world.trainee, sessionId, form({ intent: "leave", key })).catch((thrown: Response) => thrown);
    expect(await db().drillSession.count({ where: { id: sessionId } })).toBe(0);
    expect(await db().take.count({ where: { id: takeId } })).toBe(0);
    expect(await db().recording.findUnique({ where: { id: recordingId } })).toMatchObject({ status: "deleted" });
  });

  test("in the middle of a later answer keeps the earlier ones, and not where the page stood", async () => {
    const sessionId = await session(world.trainee);
    const earlier = await answer(world.trainee, sessionId);
    const { key, takeId } = await answer(world.trainee, sessionId, { status: "receiving" });
    await beat(world.trainee, sessionId, { playKey: key, activity: "answering", positionMs: 0, playing: true });
    await keepSnapshot(world.trainee, sessionId, 1, {});
    await drillAction(world.trainee, sessionId, form({ intent: "leave", key })).catch((thrown: Response) => thrown);
    const left = await sessionOf(world.trainee, sessionId);
    expect(left).toMatchObject({ given: 1, snapshot: null, takes: [{ id: earlier.takeId }] });
    expect(await db().take.count({ where: { id: takeId } })).toBe(0);
    expect(await db().verifiedTime.count({ where: { playKey: key } })).toBe(0);
  });

  test.each(["all of it", "the answer alone"])("while a heartbeat is on its way leaves nothing of it either: %s", async (left) => {
    const sessionId = await session(world.trainee);
    if (left === "the answer alone") await answer(world.trainee, sessionId);
    const { key } = await answer(world.trainee, sessionId, { status: "receiving" });
    const heard = await transaction(async (tx) => {
      await lockSession(tx, world.trainee, sessionId);
      const beating = beat(world.trainee, sessionId, { playKey: key, activity: "answering", positionMs: 1000, playing: false });
      const said = beating.catch((thrown: Error) => thrown.message);
      await expect.poll(waiting).toBe(1);
      await removeUnsubmitted(tx, world.trainee, sessionId, key);
      if (left === "all of it") await tx.drillSession.delete({ where: { id: sessionId } });
      return { said };
    });
    expect(await heard.said).toBe(left !== "all of it");
    expect(await db().verifiedTime.count({ where: { playKey: key } })).toBe(0);
  });

  test("takes no answer along that is submitted or another's", async () => {
    const sessionId = await session(world.trainee);
    const { key, takeId } = await ratedAnswer(world.trainee, sessionId);
    const given = await submitTake(world.trainee, { sessionId, takeId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
    expect(given.ok).toBe(true);
    const other = await session(world.colleague);
    await drillAction(world.colleague, other, form({ intent: "leave", key })).catch((thrown: Response) => thrown);
    await drillAction(world.trainee, sessionId, form({ intent: "leave", key })).catch((thrown: Response) => thrown);
    expect((await sessionOf(world.trainee, sessionId))?.takes).toMatchObject([{ id: takeId }]);
  });

  test("keeps answers that were given", async () => {
    const sessionId = await session(world.trainee);
    await answer(world.trainee, sessionId);
    await drillAction(world.trainee, sessionId, form({ intent: "leave" })).catch((thrown: Response) => thrown);
    expect((await sessionOf(world.trainee, sessionId))?.takes).toHaveLength(1);
  });
});

describe("the session's action", () => {
  test.each(["colleague", "elsewhere", "supervisor"] as const)("answers 404 to %s, whatever they ask", async (who) => {
    const sessionId = await session(world.trainee);
    for (const intent of ["leave", "write", "nonsense"]) {
      await expect(drillAction(world[who], sessionId, form({ intent }))).rejects.toMatchObject({ status: 404 });
    }
    expect(await keepSnapshot(world[who], sessionId, 1, {})).toBe(false);
    expect(await db().drillSession.count({ where: { id: sessionId } })).toBe(1);
  });

  test.each([{ intent: "nonsense" }, { intent: "delete", takeId: "3" }, { intent: "submit", takeId: randomUUID() }, {}])("answers 400 to %j", async (fields) => {
    const sessionId = await session(world.trainee);
    await expect(drillAction(world.trainee, sessionId, form(fields as Record<string, string>))).rejects.toMatchObject({ status: 400 });
  });

  test("keeps where the page stood", async () => {
    const sessionId = await session(world.trainee);
    expect(await keepSnapshot(world.trainee, sessionId, 1, { value: "briefing" })).toBe(true);
    expect((await sessionOf(world.trainee, sessionId))?.snapshot).toEqual({ version: 1, snapshot: { value: "briefing" } });
  });
});

describe("where a page stands", () => {
  const snapshot = { value: "writing", context: { draft: "It is hard 🌧" } };

  test("is read as it was sent", () => {
    expect(readSnapshot(JSON.stringify({ version: 1, snapshot }))).toEqual({ version: 1, snapshot });
  });

  test.each([
    ["a version that the database has no number for", JSON.stringify({ version: 99_999_999_999, snapshot })],
    ["a sign that it keeps in no text", JSON.stringify({ version: 1, snapshot: { draft: "\0" } })],
    ["such a sign in a name", JSON.stringify({ version: 1, snapshot: { "a\0": "" } })],
    ["half a sign", JSON.stringify({ version: 1, snapshot: { draft: "🌧".slice(0, 1) } })],
    ["a depth that nobody can follow", `{"version":1,"snapshot":{"a":${"[".repeat(9000)}${"]".repeat(9000)}}}`],
    ["something else", "[]"],
    ["words", "here"],
  ])("is not kept with %s", (_what, sent) => {
    const read = readSnapshot(sent);
    expect(read).toBeNull();
  });
});
