import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { answerNames } from "../make/media";

type Answer = { name: string; file: string; bytes: number; sha256: string; durationMs: number; mime: string; person: string };

const folder = path.resolve("tests/make/media");
const answers = JSON.parse(readFileSync(path.join(folder, "media.json"), "utf8")) as Answer[];

test("short answers stand in for takes: six by four people each, and one person's way through conversation and assessment", () => {
  const given = answers.map(({ name, person }) => `${name} ${person}`);
  expect(new Set(given).size).toBe(given.length);
  expect(answerNames).toHaveLength(6);
  expect(answers.filter(({ name }) => answerNames.includes(name))).toHaveLength(24);
  expect(answers.filter(({ name }) => name.startsWith("answer-run-")).map(({ person }) => person)).toEqual(Array(6).fill("amara"));
  expect(answers.filter(({ name }) => name.startsWith("answer-form-")).map(({ person }) => person)).toEqual(Array(8).fill("daniel"));
  expect(given).toHaveLength(24 + 6 + 8);
});

test.each(answers.map((answer) => [answer.file, answer] as const))("%s is small, short and as listed", (file, answer) => {
  const data = readFileSync(path.join(folder, file));
  expect(statSync(path.join(folder, file)).size).toBeLessThan(150_000);
  expect(createHash("sha256").update(data).digest("hex")).toBe(answer.sha256);
  expect(data.length).toBe(answer.bytes);
  expect(answer.durationMs).toBeGreaterThan(3000);
  expect(answer.durationMs).toBeLessThan(12_000);
  // Matroska's first four bytes: what the list calls WebM must be WebM.
  expect([answer.mime, data.subarray(0, 4).toString("hex")]).toEqual(["video/webm", "1a45dfa3"]);
});
