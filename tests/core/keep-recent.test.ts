import { expect, test } from "vitest";
import { keepRecent } from "~/core/keep-recent";

test("an answer is worked out once, until others have pushed it out", () => {
  const asked: string[] = [];
  const upper = keepRecent(2, (key) => (asked.push(key), key.toUpperCase()));
  expect(["a", "a", "b", "c", "c", "a"].map(upper)).toEqual(["A", "A", "B", "C", "C", "A"]);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});
