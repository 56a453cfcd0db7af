import { execFileSync, fork } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { remux } from "~/recordings/remux.server";
import { mediaFile } from "./media-file";
import { overwhelming } from "./overwhelming-media";

const made = () => fs.readdirSync(path.join(process.env.DATA_DIR!, "remux"));
const facts = (source: string, extension: "webm" | "mp4") => remux(source, extension, (result) => Promise.resolve(result));

test("keeps every stream in the same container and measures the copy", async () => {
  expect(await facts(mediaFile("raw.webm"), "webm")).toMatchObject({ ok: true, width: 320, height: 180 });
  expect(made()).toEqual([]);
});

test("refuses a container other than the announced one rather than drop a stream", async () => {
  expect(await facts(mediaFile("raw.webm"), "mp4")).toEqual({ ok: false, reason: "codec" });
});

test("is stopped when it takes too long, and leaves nothing behind", async () => {
  // A pipe that nobody writes to: reading never ends.
  const pipe = path.join(process.env.DATA_DIR!, "never.webm");
  execFileSync("mkfifo", [pipe]);
  await expect(remux(pipe, "webm", (result) => Promise.resolve(result), 1500)).rejects.toThrow("SIGKILL");
  expect(made()).toEqual([]);
});

test("does not read on where a file claims more pieces than any recording has", async () => {
  const file = path.join(process.env.DATA_DIR!, "overwhelming.mp4");
  overwhelming(path.resolve("content/vignettes/a-column-for-you-1/clip.mp4"), file, 60_000_000);
  expect(await remux(file, "mp4", (result) => Promise.resolve(result), 10_000)).toEqual({ ok: false, reason: "not-media" });
  fs.rmSync(file);
});

test("ends by itself once nobody waits for it", async () => {
  const pipe = path.join(process.env.DATA_DIR!, "nobody.webm");
  execFileSync("mkfifo", [pipe]);
  const child = fork(path.resolve("app/recordings/remux-child.mjs"), [pipe, `${pipe}.out.webm`], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const ended = new Promise((resolve) => child.on("exit", (_code, signal) => resolve(signal)));
  await new Promise((resolve) => child.on("spawn", resolve));
  child.disconnect();
  expect(await ended).toBe("SIGKILL");
});
