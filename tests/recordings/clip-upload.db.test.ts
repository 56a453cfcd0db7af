import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { maxBytes } from "~/recordings/model";
import { longClip } from "../library/studio/long-clip";
import { mediaFile } from "./media-file";
import { type People, makePeople, openServer, rowOf, sendAndMake, tusClient } from "./server";

let people: People;
let server: Awaited<ReturnType<typeof openServer>>;
const upload = () => tusClient(server.url, people.cookies.get(people.reviewer));
const clip = { purpose: "clip", for: "a-draft" };

beforeAll(async () => {
  [people, server] = [await makePeople("clip upload"), await openServer()];
});
afterAll(() => server.close());

test("one of 2 GB is refused by the length that it says, before a byte is sent", async () => {
  const answer = await upload().post({ ...clip, length: 2 * 1024 ** 3 });
  expect(answer.status).toBe(413);
  expect((await upload().post({ ...clip, length: Math.floor(maxBytes) })).status).toBe(201);
});

test.each([
  ["a video without sound", async () => (await longClip(path.join(os.tmpdir(), `silent-${process.pid}.webm`), { sound: false })).file, "There is no sound in this video. A clip needs the client’s voice."],
  ["sound without a picture", () => Promise.resolve(mediaFile("raw-audio.webm")), "There is no picture in this file. A clip shows the client."],
  ["a file that is no video", () => Promise.resolve(path.resolve("package.json")), "This is not a recording that can be played."],
])("%s is refused with a sentence", async (_what, file, refusal) => {
  const id = await sendAndMake(upload(), await fs.readFile(await file()), clip);
  expect(await rowOf(id)).toMatchObject({ status: "refused", refusal, storageKey: null });
});

test("a film of a telephone is kept as browsers play it", async () => {
  const id = await sendAndMake(upload(), await fs.readFile(mediaFile("raw.mp4")), { ...clip, filetype: "video/quicktime" });
  expect(await rowOf(id)).toMatchObject({ status: "ready", storageKey: `${id}.mp4`, medium: "video" });
});
