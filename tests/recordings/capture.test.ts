import { describe, expect, test } from "vitest";
import { type MediaProblemKind, mediaProblems, problemOf } from "~/recordings/capture/media-problem";
import { PieceSource } from "~/recordings/capture/piece-source";
import { waitingAt } from "~/recordings/capture/send-take";
import { announcementSchema } from "~/recordings/model";

const text = async (answer: { value: Blob | null; done: boolean }) => [answer.value && (await answer.value.text()), answer.done];

describe("bytes that are still growing", () => {
  test("are handed out as they come, from any byte, and say when they end", async () => {
    const source = new PieceSource();
    source.add(new Blob(["abc"]));
    source.add(new Blob(["def"]));
    expect(await text(await source.slice(0, 4))).toEqual(["abcd", false]);
    expect(await text(await source.slice(2, 100))).toEqual(["cdef", false]);
    source.end();
    expect(await text(await source.slice(4, 100))).toEqual(["ef", true]);
    expect(await text(await source.slice(0, 4))).toEqual(["abcd", false]);
    expect(await text(await source.slice(6, 100))).toEqual([null, true]);
  });

  test("are waited for where there are none yet", async () => {
    const source = new PieceSource();
    const first = source.slice(0, 10);
    source.add(new Blob(["late"]));
    expect(await text(await first)).toEqual(["late", false]);
    const second = source.slice(4, 10);
    source.end();
    expect(await text(await second)).toEqual([null, true]);
  });

  test("are handed to nobody once they are discarded, whoever waits and whatever still comes", async () => {
    const source = new PieceSource();
    const waiting = source.slice(0, 10);
    source.discard();
    source.add(new Blob(["was just being kept"]));
    await expect(waiting).rejects.toThrow("discarded");
    await expect(source.slice(0, 10)).rejects.toThrow("discarded");
  });
});

describe("an answer without success", () => {
  test.each([
    [0, "offline"],
    [502, "offline"],
    [507, "full"],
    [429, "many"],
    [409, null],
    [423, null],
  ])("%i is tried again", (status, why) => {
    expect(waitingAt(status)).toBe(why);
  });

  test.each([400, 401, 403, 404, 410, 413])("%i ends it", (status) => {
    expect(waitingAt(status)).toBeUndefined();
  });
});

describe("what goes wrong with camera and microphone", () => {
  test.each<[string, MediaProblemKind]>([
    ["NotAllowedError", "denied"],
    ["NotFoundError", "none"],
    ["OverconstrainedError", "none"],
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
    ["SecurityError", "insecure"],
    ["TypeError", "unsupported"],
  ])("%s is told apart", (name, kind) => {
    expect(problemOf(new DOMException("", name))).toBe(kind);
  });

  test("each kind says something of its own, with and without the camera", () => {
    const kinds: MediaProblemKind[] = ["denied", "none", "busy", "insecure", "unsupported", "signed-out"];
    for (const withVideo of [true, false]) {
      const said = kinds.map((kind) => mediaProblems(kind, withVideo));
      expect(new Set(said.map(({ sentence }) => sentence)).size).toBe(kinds.length);
      expect(said.every(({ help }) => help.length > 10)).toBe(true);
    }
    expect(kinds.some((kind) => mediaProblems(kind, false).soundMayWork)).toBe(false);
  });
});

test.each([
  ["video/webm;codecs=vp8,opus", true],
  ["video/mp4;codecs=avc1.42E01E,mp4a.40.2", true],
  ["audio/mp4", true],
  ["video/webm;codecs=<script>", false],
  ["image/svg+xml", false],
  ["video/x-matroska", false],
])("%s may be announced: %s", (filetype, allowed) => {
  const medium = filetype.startsWith("audio") ? "audio" : "video";
  const announced = { key: crypto.randomUUID(), purpose: "take", for: "x", medium, filetype };
  expect(announcementSchema.safeParse(announced).success).toBe(allowed);
});
