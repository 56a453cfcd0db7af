import { describe, expect, it } from "vitest";
import { type Recorded, hasCome } from "~/practice/components/playable";
import type { TakeOnPage } from "~/practice/model";
import type { RecordingStatusName } from "~/recordings";

const idle = { key: "", localUrl: null, recordedBytes: 0, elapsedMs: 0, medium: "video" } as unknown as Recorded;

const take = (status: RecordingStatusName): TakeOnPage => ({
  id: "1", key: "one", number: 1, medium: "video", createdAt: new Date(0), typedAnswer: null, selfRatings: {}, submission: null, views: [],
  recording: { id: "1", status, medium: "video", url: status === "ready" ? "/media/1.webm" : null, durationMs: null, refusal: null, forSupervision: true },
});

describe("what can be rated", () => {
  it("is what has come in, not what was only announced or refused", () => {
    expect(["receiving", "processing", "ready", "refused"].filter((status) => hasCome(take(status as RecordingStatusName), idle))).toEqual(["processing", "ready"]);
  });

  it("is also what this page has just recorded and is still sending", () => {
    const here = { ...idle, key: "one", localUrl: "blob:1", recordedBytes: 9 };
    expect(hasCome(take("receiving"), here)).toBe(true);
    expect(hasCome(take("receiving"), { ...here, recordedBytes: 0 })).toBe(false);
  });

  it("is a typed answer while its words are kept", () => {
    const typed: TakeOnPage = { ...take("ready"), medium: "typed", recording: null };
    expect([hasCome({ ...typed, typedAnswer: "so" }, idle), hasCome(typed, idle)]).toEqual([true, false]);
  });
});
