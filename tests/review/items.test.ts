import { expect, test } from "vitest";
import { ratedItems } from "~/review/items";
import { checkRating } from "~/review/rules";
import { rubric, vignette } from "./world";

test("an item that is called as a part of every object has no note of its own", () => {
  const items = ["constructor", "tostring", "empathy"].map((id) => ({ ...rubric().items[0]!, id }));
  const rated = ratedItems({ criteria: [], raterNotes: vignette().raterNotes }, { ...rubric(), items }, "video");
  expect(rated.map(({ note }) => note)).toEqual([undefined, undefined, vignette().raterNotes.empathy]);
});

test("a score between two half points is refused, also where a scale offers it", () => {
  const items = ratedItems({ criteria: [], raterNotes: {} }, { ...rubric(), scale: { min: 1, max: 5, step: 0.25 } }, "video");
  const rate = (value: number) => checkRating(items, { itemKey: items[0]!.itemKey, value, cannotRateReason: null });
  expect(items[0]!.options.map(({ stored }) => stored)).toContain(2.5);
  expect(rate(2.5)).toEqual({ ok: false, problem: "That score is not on the scale." });
  expect(rate(3)).toMatchObject({ ok: true });
});
