import { expect, it } from "vitest";
import { firstCompared } from "~/practice/compared-takes";

it.each([
  ["the last take with feedback and the newest", ["a", "b", "c", "d"], ["a", "b"], ["b", "d"]],
  ["the last two where only the newest has feedback", ["a", "b", "c"], ["c"], ["b", "c"]],
  ["the last two without feedback", ["a", "b", "c"], [], ["b", "c"]],
])("compares at first %s", (_what, ids, withFeedback, compared) => {
  expect(firstCompared(ids, withFeedback)).toEqual(compared);
});
