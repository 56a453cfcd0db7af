import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { content } from "~/library/index.server";
import { ratedItems } from "~/review/items";
import { inConversation, momentAt } from "~/review/conversation-time";
import { chosenFor, momentIn, ratingIn, reasonField } from "~/review/review-form";

const vignette = content().vignettes()[0]!;
const rubric = content().rubric("facilitative-interpersonal-skills")!;
const items = ratedItems(vignette, rubric, "video");
const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};

test("a reason is without control characters", () => {
  const { itemKey } = items[0]!;
  expect(ratingIn(form({ [itemKey]: "cannot-rate", [reasonField(itemKey)]: "too\u0000 dark\u0007" }), items[0]!)).toMatchObject({ cannotRateReason: "too dark" });
});

describe("rated items", () => {
  test("are the moment's criteria, then the eight skills in half points from 1 to 5", () => {
    expect(items.map((item) => item.kind)).toEqual([...vignette.criteria.map(() => "criterion"), ...rubric.items.map(() => "skill")]);
    expect(rubric.items).toHaveLength(8);
    expect(items.at(-1)!.options.map((option) => [option.value, option.stored])).toEqual(
      [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5].map((score) => [String(score), score * 2]),
    );
  });

  test("of a typed answer are the criteria", () => {
    expect(ratedItems(vignette, rubric, "typed").map((item) => item.kind)).toEqual(vignette.criteria.map(() => "criterion"));
  });

  test("come back from the form as they were chosen, each value of each item", () => {
    for (const item of items) {
      for (const option of item.options) {
        const rating = ratingIn(form({ [item.itemKey]: option.value }), item);
        expect(rating).toEqual({ itemKey: item.itemKey, value: option.stored, cannotRateReason: null });
        expect(chosenFor(item, rating!)).toEqual({ value: option.value, reason: "" });
      }
    }
  });

  test("that cannot be rated carry their reason; what was not chosen is nothing", () => {
    const item = items.at(-1)!;
    const rating = ratingIn(form({ [item.itemKey]: "cannot-rate", [reasonField(item.itemKey)]: "no strain was there" }), item);
    expect(rating).toEqual({ itemKey: item.itemKey, value: null, cannotRateReason: "no strain was there" });
    expect(chosenFor(item, rating!)).toEqual({ value: "cannot-rate", reason: "no strain was there" });
    expect(ratingIn(form({}), item)).toBeNull();
    expect(ratingIn(form({ [item.itemKey]: "" }), item)).toBeNull();
  });
});

describe("moments", () => {
  test.each([
    ["0:42", 42_000],
    ["1:02.5", 62_500],
    ["1:02,5", 62_500],
    ["12:00", 720_000],
    ["83200", 83_200],
  ])("%s", (text, ms) => expect(momentIn(text)).toBe(ms));

  test.each(["", "soon", "1:2:3", "-0:10", "1:", ":30"])("%j is none", (text) => expect(momentIn(text)).toBeNull());

  test("of the whole conversation lie in the clip until it ends, and then in the answer", () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.integer({ min: 1, max: 90_000 }), (at, clipMs) => {
        const moment = momentAt(at, clipMs, false);
        expect(moment.media).toBe(at < clipMs ? "clip" : "take");
        expect(inConversation(moment, clipMs)).toBe(at);
      }),
    );
    expect(momentAt(90_000, 30_000, true)).toEqual({ media: "clip", atMs: 90_000 });
  });
});
