import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { deleteRecording, expireRecordings, recordingHandlers, recordingsFor, revokeViewing, storeFixture, viewsOf } from "~/recordings/index.server";
import { openUpload, uploadFile } from "~/recordings/piece-store.server";
import { mediaFile } from "./media-file";
import { type People, allow, makePeople, openServer, rowOf, toldJobs } from "./server";

let server: Awaited<ReturnType<typeof openServer>>;
let people: People;
const stored = (key: string) => path.join(process.env.DATA_DIR!, "recordings", key);

beforeAll(async () => {
  await openJobs(["recording.received", "recording.deleted"]);
  people = await makePeople("playback");
  server = await openServer();
});
afterAll(async () => {
  await server.close();
  await boss().stop({ graceful: false });
});

async function recorded() {
  const { id } = await storeFixture(db(), people.owner, mediaFile("raw.webm"));
  return { id, key: (await rowOf(id)).storageKey! };
}

type Who = Exclude<keyof People, "make" | "cookies"> | null;

const play = (key: string, who: Who, { range, method = "GET" }: { range?: string; method?: string } = {}) =>
  fetch(`${server.url}/media/${key}`, { method, headers: { ...(who && { cookie: people.cookies.get(people[who])! }), ...(range && { range }) } });

describe("playing", () => {
  test("answers whole files and ranges to the owner, and keeps nothing in caches", async () => {
    const { key } = await recorded();
    const bytes = fs.readFileSync(stored(key));
    const whole = await play(key, "owner");
    expect([whole.status, whole.headers.get("content-type"), whole.headers.get("cache-control")]).toEqual([200, "video/webm", "private, no-store"]);
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    const part = await play(key, "owner", { range: "bytes=100-199" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 100-199/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true);
    expect((await play(key, "owner", { range: `bytes=${bytes.length}-` })).status).toBe(416);
    expect((await play(key, "owner", { method: "HEAD" })).headers.get("content-length")).toBe(String(bytes.length));
  });

  test("nobody is asked to sign in; a colleague and a stranger find nothing, whatever the range, and it is audited", async () => {
    const { key } = await recorded();
    expect((await play(key, null)).status).toBe(401);
    for (const who of ["colleague", "stranger", "reviewer"] as const) {
      expect((await play(key, who)).status).toBe(404);
      expect((await play(key, who, { range: "bytes=0-10" })).status).toBe(404);
      expect((await play(key, who, { method: "HEAD" })).status).toBe(404);
      const refusals = await db().auditEvent.count({ where: { actorId: people[who].personId, action: "access.not-found", subjectId: `/media/${key}` } });
      expect(refusals).toBe(3);
    }
    expect((await play("..%2F..%2Fcluster%2Fpassword", "owner")).status).toBe(404);
    expect((await play("none.webm", "owner")).status).toBe(404);
  });

  test("a reviewer plays it from the grant until it is revoked, and the owner sees when", async () => {
    const { id, key } = await recorded();
    await allow(people.owner, id, [people.reviewer]);
    const answers = await Promise.all(["bytes=0-99", "bytes=100-199", "bytes=200-"].map((range) => play(key, "reviewer", { range })));
    expect(answers.map(({ status }) => status)).toEqual([206, 206, 206]);
    expect((await recordingsFor(people.reviewer, [id])).get(id)?.url).toBe(`/media/${key}`);
    expect(await viewsOf(people.owner, id)).toEqual([{ viewerName: people.reviewer.name, viewedAt: expect.any(Date) as Date }]);
    expect(await viewsOf(people.reviewer, id)).toEqual([]);
    expect(await db().auditEvent.count({ where: { action: "recording.viewed", subjectId: id, ownerId: people.owner.personId } })).toBe(1);

    await db().recordingView.updateMany({ where: { recordingId: id }, data: { viewedAt: new Date(Date.now() - 11 * 60_000) } });
    await play(key, "reviewer", { range: "bytes=0-99" });
    expect(await viewsOf(people.owner, id)).toHaveLength(2);

    await transaction((tx) => revokeViewing(tx, people.owner, id));
    expect((await play(key, "reviewer", { range: "bytes=300-" })).status).toBe(404);
    expect((await recordingsFor(people.reviewer, [id])).size).toBe(0);
    await allow(people.owner, id, [people.reviewer]);
    expect((await play(key, "reviewer")).status).toBe(200);
  });

  test("one's own playing, and asking for the head alone, is no viewing", async () => {
    const { id, key } = await recorded();
    await allow(people.owner, id, [people.reviewer]);
    await play(key, "owner");
    await play(key, "reviewer", { method: "HEAD" });
    expect(await viewsOf(people.owner, id)).toEqual([]);
  });

  test("only its owner says who may play it", async () => {
    const { id } = await recorded();
    await expect(allow(people.reviewer, id, [people.reviewer])).rejects.toThrow("Only its owner");
    await expect(allow(people.stranger, id, [people.stranger])).rejects.toThrow("Only its owner");
  });
});

describe("somebody who leaves", () => {
  const leftAt = (at: Date | null) => db().member.updateMany({ where: { personId: people.owner.personId }, data: { leftAt: at } });
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

  test("is played by nobody from then on, as before once they are back, and their recordings go within 30 days", async () => {
    const { id, key } = await recorded();
    await allow(people.owner, id, [people.reviewer]);
    await leftAt(new Date());
    expect((await play(key, "reviewer")).status).toBe(404);
    expect((await recordingsFor(people.reviewer, [id])).size).toBe(0);
    await leftAt(null);
    expect((await play(key, "reviewer")).status).toBe(200);

    await leftAt(new Date());
    await expireRecordings(inDays(29));
    expect(fs.existsSync(stored(key))).toBe(true);
    await expireRecordings(inDays(31));
    expect(await rowOf(id)).toMatchObject({ status: "deleted", storageKey: null });
    expect(fs.existsSync(stored(key))).toBe(false);
    await leftAt(null);
  });
});

describe("deleting", () => {
  test("is the owner's alone, holds at once, and the job removes the file", async () => {
    const { id, key } = await recorded();
    await allow(people.owner, id, [people.reviewer]);
    const remove = (who: Exclude<Who, null>) => transaction((tx) => deleteRecording(tx, people[who], id));
    expect([await remove("reviewer"), await remove("colleague"), await remove("stranger")]).toEqual([false, false, false]);
    expect(await remove("owner")).toBe(true);
    expect((await play(key, "owner")).status).toBe(404);
    expect((await play(key, "reviewer")).status).toBe(404);
    expect(await toldJobs("recording.deleted")).toContainEqual({ recordingId: id, storageKey: key });
    await recordingHandlers["recording.deleted"]({ recordingId: id, storageKey: key });
    expect(fs.existsSync(stored(key))).toBe(false);
  });

  test("expiry deletes the row's claim and the file, and files that nobody owns", async () => {
    const { id, key } = await recorded();
    const kept = await recorded();
    await db().recording.update({ where: { id }, data: { retainUntil: new Date(Date.now() - 1000) } });
    const orphans = [stored(`${crypto.randomUUID()}.webm`), uploadFile(crypto.randomUUID())];
    await openUpload(path.basename(orphans[1]!));
    fs.copyFileSync(stored(key), orphans[0]!);
    const halfMade = path.join(process.env.DATA_DIR!, "remux", "half-made.webm");
    fs.copyFileSync(stored(key), halfMade);
    const young = stored(`${crypto.randomUUID()}.webm`);
    fs.copyFileSync(stored(key), young);
    const old = new Date(Date.now() - 2 * 86_400_000);
    for (const file of [...orphans, halfMade]) fs.utimesSync(file, old, old);

    await expireRecordings();

    expect(await rowOf(id)).toMatchObject({ status: "deleted", storageKey: null });
    expect((await rowOf(id)).deletedAt).not.toBeNull();
    expect([key, kept.key].map((one) => fs.existsSync(stored(one)))).toEqual([false, true]);
    expect([...orphans, halfMade, young].map((file) => fs.existsSync(file))).toEqual([false, false, false, true]);
    expect((await play(key, "owner")).status).toBe(404);
  });
});
