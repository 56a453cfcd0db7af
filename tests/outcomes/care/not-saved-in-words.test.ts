import { expect, test } from "vitest";
import { notSavedInWords } from "~/outcomes/care/not-saved-in-words";

const of = (here: number, others: number) => {
  const there = Object.fromEntries(Array.from({ length: here }, (_, at) => [`s.${at}`, { scoreId: "s", score: 10 }]));
  const errors = Object.fromEntries(Array.from({ length: here + others }, (_, at) => [`s.${at}`, "no"]));
  return notSavedInWords({ errors, there });
};

test("a score that is here already is not called one that could not be read", () => {
  expect(of(0, 0)).toBeNull();
  expect(of(1, 0)).toBe("One score is here already for that day; nothing was saved yet. Say whether to replace it, or take out what you typed.");
  expect(of(2, 1)).toBe("2 scores are here already for that day, and one field needs a look; nothing was saved yet. Say whether to replace them, or take out what you typed.");
  expect(of(0, 3)).toBe("3 fields need a look; nothing was saved yet. What you typed is still here.");
});
