import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/accounts/index";
import { exportArchive } from "~/library/archive/export-archive.server";
import { importArchive } from "~/library/archive/import-archive.server";
import { captionsOf, clipFor } from "~/library/clip-for.server";
import { content } from "~/library/index.server";
import { publishItem } from "~/library/studio/publish-item.server";
import { db } from "~/platform/db.server";
import { remadeClip } from "~/recordings/index.server";
import { makePerson, makeSession } from "../../make/people";
import { openServer } from "../../recordings/server";
import { type People, itemRow, makePeople, recordFor, writeMoment } from "./world";

/** H.264 and AAC, 27 seconds long. */
const drawn = path.resolve("content/vignettes/your-name-on-the-bottom/clip.mp4");
const agreed = { agreed: true, passOn: true };

let people: People;
let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  [people, server] = [await makePeople("archive with mp4"), await openServer()];
});
afterAll(() => server.close());

/** As an upload is kept, made once more: the order of pictures and sounds in the file of another maker changes the first time. */
async function settled() {
  const once = (await remadeClip(drawn, "mp4", path.join(os.tmpdir(), `once-${process.pid}.mp4`)))!;
  return (await remadeClip(once.file, "mp4", path.join(os.tmpdir(), `clip-${process.pid}.mp4`)))!;
}

async function playedBy(viewer: Viewer, url: string): Promise<Buffer> {
  const answer = await fetch(server.url + url, { headers: { cookie: await makeSession(viewer) } });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "video/mp4"]);
  return Buffer.from(await answer.arrayBuffer());
}

const packetsIn = async (track: ConstructorParameters<typeof EncodedPacketSink>[0]) => {
  const hash = createHash("sha256");
  for await (const { data } of new EncodedPacketSink(track).packets()) hash.update(data);
  return hash.digest("hex");
};

/** Codecs, and a hash of every picture and sound that a player is given. */
async function streamsOf(bytes: Buffer) {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const [picture, sound] = [(await input.getPrimaryVideoTrack())!, (await input.getPrimaryAudioTrack())!];
  return { codecs: [picture.codec, sound.codec], seconds: Math.round(await input.computeDuration()), picture: await packetsIn(picture), sound: await packetsIn(sound) };
}

test("a moment with an mp4 goes into another organisation byte for byte, and is played there", async () => {
  const clip = await settled();
  const moment = await writeMoment(people.author, content().skills()[0]!);
  await recordFor(people.author, moment, { file: clip.file, durationMs: clip.facts.durationMs });
  expect(await publishItem(people.author, moment, agreed)).toMatchObject({ ok: true });
  const { slug } = await itemRow(moment);
  const here = await clipFor(people.trainee, slug, 1);

  const archive = await buffer((await exportArchive(people.author, [moment]))!);
  const pieces = async function* () {
    yield await Promise.resolve(archive);
  };
  expect(await importArchive(people.stranger, pieces())).toEqual({ ok: true, value: { added: 1, same: 0 } });
  const draft = await db().libraryItem.findFirstOrThrow({ where: { organisationId: people.stranger.organisationId, slug } });
  expect(await publishItem(people.stranger, draft.id, agreed)).toMatchObject({ ok: true });

  const trainee = await makePerson(people.make, { id: people.stranger.organisationId, name: "Elsewhere" }, { roles: ["trainee"], name: "Trainee elsewhere" });
  const there = await clipFor(trainee, slug, 1);
  expect(there).toMatchObject({ videoUrl: expect.stringMatching(/^\/media\/.+\.mp4$/) as unknown, durationMs: here.durationMs, illustrated: false });
  expect(there.videoUrl).not.toBe(here.videoUrl);
  const played = await playedBy(trainee, there.videoUrl);
  expect(played.equals(await playedBy(people.trainee, here.videoUrl))).toBe(true);
  expect(await streamsOf(played)).toEqual({ ...(await streamsOf(await fs.readFile(drawn))), codecs: ["avc", "aac"], seconds: 27 });
  expect(await captionsOf(trainee, there.organisationClipId!)).toBe(await captionsOf(people.trainee, here.organisationClipId!));
}, 60_000);
