import { expect, test } from "vitest";
import { allAreClosed, checkInWords, closedAfterwards } from "~/outcomes/import/check-in-words";
import { codesInWords } from "~/outcomes/import/codes-in-words";

const nothing = { scores: 5, clients: 1, firstDay: null, lastDay: null, newEpisodes: 0, changedEpisodes: 0, closedEpisodes: 0, closedBefore: 0, repeated: 0, refused: 0, refusedScores: 0, blankRows: 0 };

/** Of so many treatments that go on: those that the file closes and those that were closed; told before and after. */
const told = ([changedEpisodes, closedEpisodes, closedBefore]: readonly [number, number, number]) => {
  const check = { ...nothing, changedEpisodes, closedEpisodes, closedBefore };
  return [checkInWords(check, "en").at(-1), closedAfterwards(check, "en")];
};

test.each([
  [[3, 0, 0], "All stay open.", "3 treatments are open."],
  [[1, 0, 0], "It stays open.", "1 treatment is open."],
  [[3, 3, 0], "All are closed.", "3 treatments are closed now."],
  [[3, 0, 3], "All were closed already and stay so.", "3 treatments were closed already."],
  [[1, 0, 1], "It was closed already and stays so.", "1 treatment was closed already."],
  [[6, 1, 2], "1 is closed, 2 were closed already and 3 stay open.", "1 treatment is closed now, 2 were closed already and 3 are open."],
  [[3, 0, 1], "1 was closed already and 2 stay open.", "1 treatment was closed already and 2 are open."],
] as const)("of treatments that go on, closed now and closed before: %j", (counts, before, after) => {
  expect(told(counts)).toEqual([before, after]);
});

test.each([
  [null, null, "5 scores of 1 client will come in."],
  ["2019-01-05", "2026-01-19", "5 scores of 1 client will come in, dated 5 January 2019 to 19 January 2026."],
  ["2026-01-19", "2026-01-19", "5 scores of 1 client will come in, dated 19 January 2026."],
])("from when to when the scores are: %s, %s", (firstDay, lastDay, says) => {
  expect(checkInWords({ ...nothing, firstDay, lastDay }, "en-GB")[0]).toBe(says);
});

const codes = (all: number, here: number, codePrefix = "") => codesInWords({ codes: { all, here }, mapping: { codePrefix } }, "en");

test("codes that are here already are told, and those that are not are not", () => {
  expect(codes(30, 0)).toBeNull();
  expect(codes(30, 30)).toBe(
    "30 of the 30 client codes in this file are here already. If they are the same clients, their treatments go on; if they are others, put something before their codes.",
  );
  expect(codes(30, 1)).toMatch(/^1 of the 30 client codes in this file is here already\. If it is the same client, /);
  expect(codes(30, 0, "J-")).toBe("With “J-” before them, none of the 30 client codes in this file is here already.");
  expect(codes(30, 30, "J-")).toMatch(/^With “J-” before them, 30 of the 30 .*put something else before their codes\.$/);
});

test("of a file that brings nothing new nobody reads that everything else comes in", () => {
  const again = checkInWords({ ...nothing, scores: 0, clients: 0, repeated: 4, refused: 2 }, "en");
  expect(again[0]).toBe("Nothing new will come in.");
  expect(again.at(-1)).toBe("2 rows are refused and stay out.");
  expect(checkInWords({ ...nothing, refused: 2, newEpisodes: 1 }, "en").join(" ")).toContain("2 rows are refused. What is refused stays out, and everything else comes in.");
});

test("from a file whose treatments are all over the way leads to what came of them, not to the caseload that leaves them out", () => {
  const of = (newEpisodes: number, changedEpisodes: number, closedEpisodes: number, closedBefore: number) => allAreClosed({ newEpisodes, changedEpisodes, closedEpisodes, closedBefore });
  expect([of(30, 0, 30, 0), of(0, 3, 1, 2), of(30, 0, 29, 0), of(0, 0, 0, 0)]).toEqual([true, true, false, false]);
});
