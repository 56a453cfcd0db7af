import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { remux } from "~/recordings/remux.server";
import { mediaFile } from "./media-file";

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
