import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { ERRORS } from "@tus/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { deleteRecording, finishAbandonedUploads } from "~/recordings/index.server";
import { finishUpload } from "~/recordings/finish-upload.server";
import { makePlayable } from "~/recordings/make-playable.server";
import { maxBytes, mostAnnounced } from "~/recordings/model";
import { PieceStore, uploadFile } from "~/recordings/piece-store.server";
import { makeConsent, makeOrganisation, makePerson, makeSession } from "../make/people";
import { stretched } from "./long-media";
import { mediaFile } from "./media-file";
import { type People, allow, idIn, makePeople, openServer, rowOf, sendAndMake, toldJobs, tusClient } from "./server";

/** Somebody who has consented and has announced nothing yet. */
async function beginner(name: string) {
  const person = await makePerson(people.make, await makeOrganisation(people.make, { name }), { roles: ["trainee"] });
  await makeConsent(people.make, person);
  return tusClient(server.url, await makeSession(person));
}

let server: Awaited<ReturnType<typeof openServer>>;
let people: People;
let owner: ReturnType<typeof tusClient>;
const webm = fs.readFileSync(mediaFile("raw.webm"));
const stored = (key: string | null) => path.join(process.env.DATA_DIR!, "recordings", key ?? "none");

beforeAll(async () => {
  await openJobs(["recording.received", "recording.deleted"]);
  people = await makePeople("uploads");
  server = await openServer();
  owner = tusClient(server.url, people.cookies.get(people.owner));
});
// What one test leaves unfinished does not count in the next.
beforeEach(() => db().recording.updateMany({ where: { status: "receiving" }, data: { status: "refused" } }));
afterAll(async () => {
  await server.close();
  await boss().stop({ graceful: false });
});

describe("refusals", () => {
  test("nobody may announce, ask or send anything", async () => {
    const location = (await owner.post()).headers.get("location")!;
    const nobody = tusClient(server.url, null);
    expect((await nobody.post()).status).toBe(401);
    expect((await nobody.head(location)).status).toBe(401);
    expect((await nobody.patch(location, 0, webm)).status).toBe(401);
    expect((await nobody.other("DELETE", location)).status).toBe(401);
    expect((await nobody.other("GET", location)).status).toBe(401);
  });

  test.each(["colleague", "stranger"] as const)("a %s finds nothing under another's upload, and it is audited", async (who) => {
    const location = (await owner.post()).headers.get("location")!;
    const other = tusClient(server.url, people.cookies.get(people[who]));
    for (const answer of [
      await other.head(location),
      await other.patch(location, 0, webm),
      await other.other("DELETE", location),
      await other.other("GET", location),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await owner.head(location)).headers.get("upload-offset")).toBe("0");
    expect(await db().auditEvent.count({ where: { actorId: people[who].personId, action: "access.not-found", subjectId: location } })).toBe(4);
  });

  test("what it is for must be one's own", async () => {
    const key = crypto.randomUUID();
    const answer = await owner.post({ key, for: "elsewhere" });
    expect([answer.status, (await answer.text()).trim()]).toEqual([404, "There is no such session."]);
    expect(await db().recording.count({ where: { key } })).toBe(0);
  });

  test("a take needs a decision that allows supervision", async () => {
    const here = await makeOrganisation(people.make, { name: "Undecided" });
    const undecided = await makePerson(people.make, here, { roles: ["trainee"] });
    const client = tusClient(server.url, await makeSession(undecided));
    expect((await client.post()).status).toBe(403);
    expect(await db().recording.count({ where: { ownerId: undecided.personId } })).toBe(0);
  });

  test.each([
    { purpose: "other" },
    { medium: "typed" },
    { medium: "audio" },
    { filetype: "text/html" },
    { filetype: "video/quicktime" },
    { key: "1" },
    { for: "" },
  ])("announces nothing with %o", async (given) => {
    expect((await owner.post(given)).status).toBe(400);
  });

  test("larger than allowed is said before a byte is sent", async () => {
    expect((await owner.post({ length: maxBytes + 1 })).status).toBe(413);
  });

  test("a fault is logged and answered without the words that it quotes", async () => {
    const logged = vi.spyOn(log, "error").mockReturnValue(undefined);
    const answer = await (await beginner("fault")).post({ for: "fault" });
    expect([answer.status, (await answer.text()).trim()]).toEqual([500, "Something went wrong. What has been sent is kept."]);
    expect(logged.mock.calls).toEqual([[expect.objectContaining({ kind: "Error", path: "/uploads", method: "POST" }), "a request failed"]]);
    const [[fields]] = logged.mock.calls as unknown as [[Record<string, unknown>]];
    // The message stands there on a desk only.
    expect(JSON.stringify({ ...fields, message: env.production })).not.toContain("Nwosu");
  });

  test("a person has a limited number of unfinished recordings, and goes on once one is whole", async () => {
    const client = await beginner("unfinished");
    const [first] = await Promise.all(Array.from({ length: mostAnnounced.unfinished }, () => client.post()));
    const key = crypto.randomUUID();
    const refusal = await client.post({ key });
    expect([refusal.status, await refusal.text()]).toEqual([429, expect.stringMatching(/^You have begun many recordings/)]);
    expect(await db().recording.count({ where: { key } })).toBe(0);
    await client.patch(first!.headers.get("location")!, 0, webm, { length: webm.length });
    expect((await client.post({ key })).status).toBe(201);
    // One that is known already is always answered.
    expect((await client.post({ key })).status).toBe(201);
  });

  test("a person announces a limited number of recordings in an hour", async () => {
    const client = await beginner("an hour");
    for (let announced = 0; announced < mostAnnounced.inAnHour; announced += 1) {
      const { status, headers } = await client.post();
      expect(status).toBe(201);
      await db().recording.update({ where: { id: headers.get("location")!.split("/").pop()! }, data: { status: "refused" } });
    }
    expect((await client.post()).status).toBe(429);
  });

  test("ids that are none find nothing", async () => {
    expect((await owner.head("/uploads/..%2F..%2Fetc%2Fpasswd")).status).toBe(404);
    expect((await owner.head(`/uploads/${crypto.randomUUID()}`)).status).toBe(404);
  });

  test("an address that names two uploads reaches neither, so that one's own does not open another's", async () => {
    const stranger = tusClient(server.url, people.cookies.get(people.stranger));
    const [mine, theirs] = [idIn(await owner.post()), idIn(await stranger.post())];
    for (const address of [`/uploads/${mine}/${theirs}`, `/uploads/${mine}?/${theirs}`, `/uploads/${mine}/?/${theirs}`]) {
      expect((await owner.head(address)).status, address).toBe(404);
      expect((await owner.patch(address, 0, webm)).status, address).toBe(404);
    }
    expect(fs.statSync(uploadFile(theirs)).size).toBe(0);
  });
});

describe("one upload", () => {
  test("is acknowledged piece by piece, and told of once when it is whole", async () => {
    const announced = await owner.post();
    const [id, location] = [idIn(announced), announced.headers.get("location")!];
    const half = Math.floor(webm.length / 2);
    const first = await owner.patch(location, 0, webm.subarray(0, half));
    expect([first.status, first.headers.get("upload-offset")]).toEqual([204, String(half)]);
    expect(fs.readFileSync(uploadFile(id)).equals(webm.subarray(0, half))).toBe(true);
    expect((await owner.patch(location, 0, webm.subarray(0, half))).status).toBe(409);
    expect((await owner.head(location)).headers.get("upload-offset")).toBe(String(half));
    expect((await rowOf(id)).status).toBe("receiving");

    await owner.patch(location, half, webm.subarray(half), { length: webm.length });
    expect(await rowOf(id)).toMatchObject({ status: "processing", bytes: BigInt(webm.length), consentPurposes: ["supervision", "rater_training"] });
    expect(await toldJobs("recording.received")).toContainEqual({ recordingId: id });
    const again = await owner.head(location);
    expect([again.headers.get("upload-offset"), again.headers.get("upload-length")]).toEqual([String(webm.length), String(webm.length)]);
  });

  test("keeps as long as the maker's decision says", async () => {
    const row = await rowOf(idIn(await owner.post()));
    expect(Math.round((row.retainUntil.getTime() - Date.now()) / 86_400_000)).toBe(365);
  });

  test("announced twice with one key is one recording, also at the same moment, and keeps its bytes", async () => {
    const key = crypto.randomUUID();
    const answers = await Promise.all([owner.post({ key }), owner.post({ key }), owner.post({ key })]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(idIn)).size).toBe(1);
    const location = answers[0].headers.get("location")!;
    await owner.patch(location, 0, webm.subarray(0, 1000));
    expect((await owner.post({ key })).headers.get("location")).toBe(location);
    expect((await owner.head(location)).headers.get("upload-offset")).toBe("1000");
    expect(await db().recording.count({ where: { key } })).toBe(1);
  });

  test("another person's use of the same key is another recording", async () => {
    const key = crypto.randomUUID();
    const other = tusClient(server.url, people.cookies.get(people.colleague));
    expect(idIn(await owner.post({ key }))).not.toBe(idIn(await other.post({ key })));
  });

  test("takes its last piece again after an answer that was lost", async () => {
    const announced = await owner.post();
    const location = announced.headers.get("location")!;
    // The bytes are on the disk, but the server died before it had noted the end.
    await owner.patch(location, 0, webm);
    expect((await owner.patch(location, webm.length, new Uint8Array(0), { length: webm.length })).status).toBe(204);
    expect((await rowOf(idIn(announced))).status).toBe("processing");
  });

  test("with a length said at the start is complete although the server died after the last byte", async () => {
    const announced = await owner.post({ length: webm.length });
    fs.writeFileSync(uploadFile(idIn(announced)), webm);
    await owner.head(announced.headers.get("location")!);
    expect((await rowOf(idIn(announced))).status).toBe("processing");
  });

  test("finds nothing to write to where the recording was deleted while its bytes came in", async () => {
    await expect(new PieceStore().write(Readable.from([webm]), crypto.randomUUID(), 0)).rejects.toBe(ERRORS.FILE_NOT_FOUND);
  });

  test("says 507 when the disk is full, and keeps what it has acknowledged", async () => {
    const announced = await owner.post();
    const [file, location] = [uploadFile(idIn(announced)), announced.headers.get("location")!];
    fs.renameSync(file, `${file}.aside`);
    fs.symlinkSync("/dev/full", file);
    const full = await owner.patch(location, 0, webm.subarray(0, 5000));
    expect([full.status, await full.text()]).toEqual([507, expect.stringContaining("disk is full")]);
    fs.rmSync(file);
    fs.renameSync(`${file}.aside`, file);
    expect((await owner.head(location)).headers.get("upload-offset")).toBe("0");
    expect((await owner.patch(location, 0, webm.subarray(0, 5000))).status).toBe(204);
  });
});

describe("becoming playable", () => {
  test.each([
    ["raw.webm", "video", "video/webm;codecs=vp8,opus", 320],
    ["raw.mp4", "video", "video/mp4;codecs=avc1.42E01E,opus", 320],
    ["raw-audio.webm", "audio", "audio/webm;codecs=opus", null],
  ])("%s gets a length and an index", async (name, medium, filetype, width) => {
    const id = await sendAndMake(owner, fs.readFileSync(mediaFile(name)), { medium, filetype });
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: "ready", medium, width, refusal: null });
    expect(row.durationMs).toBeGreaterThan(2500);
    expect(row.durationMs).toBeLessThan(4000);
    expect(fs.statSync(stored(row.storageKey)).size).toBeGreaterThan(5000);
    expect(fs.existsSync(uploadFile(id))).toBe(false);
    // A job may run twice.
    await makePlayable(id);
    expect((await rowOf(id)).status).toBe("ready");
  });

  test("what was announced as video and holds only sound is audio", async () => {
    expect(await rowOf(await sendAndMake(owner, fs.readFileSync(mediaFile("raw-audio.webm"))))).toMatchObject({ status: "ready", medium: "audio" });
  });

  test("a browser that missed the last answer is told that all of it is here, and can add nothing", async () => {
    const announced = await owner.post();
    const location = announced.headers.get("location")!;
    await owner.patch(location, 0, webm, { length: webm.length });
    await makePlayable(idIn(announced));
    const head = await owner.head(location);
    expect([head.status, head.headers.get("upload-offset"), head.headers.get("upload-length")]).toEqual([200, `${webm.length}`, `${webm.length}`]);
    expect((await owner.patch(location, webm.length, webm.subarray(0, 50))).status).toBe(409);
    expect((await rowOf(idIn(announced))).bytes).toBe(BigInt(webm.length));
    expect(fs.existsSync(uploadFile(idIn(announced)))).toBe(false);
  });

  test("what is not a recording is refused with a sentence, and its bytes go", async () => {
    const id = await sendAndMake(owner, Buffer.from("<html>".repeat(2000)));
    expect(await rowOf(id)).toMatchObject({ status: "refused", refusal: "This is not a recording that can be played.", storageKey: null });
    expect(fs.existsSync(uploadFile(id))).toBe(false);
  });

  test("what is longer than allowed is refused, and its bytes go", async () => {
    const long = await stretched(fs.readFileSync(mediaFile("raw-audio.webm")), 400);
    const id = await sendAndMake(owner, long, { medium: "audio", filetype: "audio/webm;codecs=opus" });
    expect(await rowOf(id)).toMatchObject({ status: "refused", refusal: "This recording is longer than five minutes.", storageKey: null });
    expect(fs.existsSync(uploadFile(id))).toBe(false);
  });

  test("one that was deleted while it was being made leaves nothing", async () => {
    const announced = await owner.post();
    const id = idIn(announced);
    await owner.patch(announced.headers.get("location")!, 0, webm, { length: webm.length });
    const making = makePlayable(id);
    await transaction((tx) => deleteRecording(tx, people.owner, id));
    await making;
    expect(await rowOf(id)).toMatchObject({ status: "deleted", storageKey: null });
    expect(fs.existsSync(stored(`${id}.webm`))).toBe(false);
    expect((await owner.head(announced.headers.get("location")!)).status).toBe(404);
  });

  test("nothing at all is refused", async () => {
    const id = await sendAndMake(owner, new Uint8Array(0));
    expect(await rowOf(id)).toMatchObject({ status: "refused", refusal: "Nothing was recorded." });
  });

  test("a job that finds nothing left to do, or no such recording, ends quietly", async () => {
    await makePlayable(crypto.randomUUID());
  });
});

describe("an upload that stops half-way", () => {
  const hoursLater = (hours: number) => new Date(Date.now() + hours * 3_600_000);

  test("is made playable from what is here, and whole when the rest comes after all", async () => {
    const announced = await owner.post();
    const [id, location] = [idIn(announced), announced.headers.get("location")!];
    const most = Math.floor(webm.length * 0.6);
    await owner.patch(location, 0, webm.subarray(0, most));
    await finishAbandonedUploads(hoursLater(1));
    expect((await rowOf(id)).status).toBe("receiving");

    await finishAbandonedUploads(hoursLater(7));
    await makePlayable(id);
    const half = await rowOf(id);
    expect(half).toMatchObject({ status: "ready", bytes: null });

    expect((await owner.head(location)).headers.get("upload-offset")).toBe(String(most));
    await owner.patch(location, most, webm.subarray(most), { length: webm.length });
    await makePlayable(id);
    const whole = await rowOf(id);
    expect(whole).toMatchObject({ status: "ready", bytes: BigInt(webm.length) });
    expect(whole.durationMs).toBeGreaterThan(half.durationMs!);
    expect(fs.existsSync(uploadFile(id))).toBe(false);
  });

  test("the rest that comes while it is being made playable is not forgotten", async () => {
    const announced = await owner.post();
    const [id, location] = [idIn(announced), announced.headers.get("location")!];
    const most = Math.floor(webm.length * 0.6);
    await owner.patch(location, 0, webm.subarray(0, most));
    await finishAbandonedUploads(hoursLater(7));
    const making = makePlayable(id);
    await owner.patch(location, most, webm.subarray(most), { length: webm.length });
    await making;
    expect(await rowOf(id)).toMatchObject({ status: "processing", bytes: BigInt(webm.length) });
    await makePlayable(id);
    expect((await rowOf(id)).status).toBe("ready");
  });

  test("takes nothing more once it is given to a reviewer, who sees what was submitted", async () => {
    const announced = await owner.post();
    const [id, location] = [idIn(announced), announced.headers.get("location")!];
    const most = Math.floor(webm.length * 0.6);
    await owner.patch(location, 0, webm.subarray(0, most));
    await finishAbandonedUploads(hoursLater(7));
    await makePlayable(id);
    const given = await rowOf(id);
    await allow(people.owner, id, [people.reviewer]);
    await makePlayable(id);
    const head = await owner.head(location);
    expect([head.headers.get("upload-offset"), head.headers.get("upload-length")]).toEqual([`${most}`, `${most}`]);
    expect((await owner.patch(location, most, webm.subarray(most), { length: webm.length })).status).toBe(409);
    await finishUpload(id);
    await makePlayable(id);
    expect(await rowOf(id)).toEqual({ ...given, bytes: BigInt(most) });
    expect(fs.existsSync(uploadFile(id))).toBe(false);
  });

  test("takes nothing more after it was given away while it came in and was then left", async () => {
    const announced = await owner.post();
    const [id, location] = [idIn(announced), announced.headers.get("location")!];
    const most = Math.floor(webm.length * 0.6);
    await owner.patch(location, 0, webm.subarray(0, most));
    await allow(people.owner, id, [people.reviewer]);
    await finishAbandonedUploads(hoursLater(7));
    await makePlayable(id);
    expect(await rowOf(id)).toMatchObject({ status: "ready", bytes: BigInt(most) });
    expect((await owner.patch(location, most, webm.subarray(most), { length: webm.length })).status).toBe(409);
  });

  test("comes whole although it was given away while it came in", async () => {
    const announced = await owner.post();
    const [id, location] = [idIn(announced), announced.headers.get("location")!];
    await owner.patch(location, 0, webm.subarray(0, 1000));
    await allow(people.owner, id, [people.reviewer]);
    await owner.patch(location, 1000, webm.subarray(1000), { length: webm.length });
    await makePlayable(id);
    expect(await rowOf(id)).toMatchObject({ status: "ready", bytes: BigInt(webm.length) });
  });

  test("without a byte is refused, never left open", async () => {
    const id = idIn(await owner.post());
    await finishAbandonedUploads(hoursLater(7));
    await makePlayable(id);
    expect(await rowOf(id)).toMatchObject({ status: "refused", refusal: "Nothing was recorded." });
  });

  test("received but never made playable is told of again", async () => {
    const announced = await owner.post();
    await owner.patch(announced.headers.get("location")!, 0, webm, { length: webm.length });
    const told = async () => (await toldJobs("recording.received")).filter((job) => (job as { recordingId: string }).recordingId === idIn(announced)).length;
    expect(await told()).toBe(1);
    await finishAbandonedUploads(hoursLater(2));
    expect(await told()).toBe(2);
  });
});
