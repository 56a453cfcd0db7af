import { describe, expect, test } from "vitest";
import type { ClosedCase } from "~/outcomes";
import { anyJudged, evidenceOf, leastCases, patternAsSentence, patternInWords, patternsOf, proposedOf } from "~/progress/patterns";

type Category = ClosedCase["change"]["category"];
const one = (sessions: number | null, category: Category): ClosedCase => ({
  episodeId: "e", clientCode: "c", endedOn: null, sessions, measure: { short: "PHQ-9" }, change: { category, eligible: true }, hasEndScore: category !== null,
});
const many = (count: number, sessions: number | null, category: Category) => Array.from({ length: count }, () => one(sessions, category));
const proposed = (cases: ClosedCase[]) => proposedOf(patternsOf(cases))?.id ?? null;

describe("patterns in closed cases", () => {
  test("say what is looked into with count, n and Wilson's range", () => {
    const [early] = patternsOf([...many(11, 3, "improved"), ...many(30, 4, "improved")]);
    expect(evidenceOf(early!)).toBe("11 of 41 closed cases ended within three sessions, 16-42 %; worth a look, not a finding.");
  });

  test("count only the cases of which they can be known, and say which those are", () => {
    const [early, unchanged, worse] = patternsOf([...many(12, 2, null), ...many(20, 9, "unchanged"), ...many(5, null, "deteriorated"), ...many(3, 30, "recovered")]);
    expect([early!.count, early!.of]).toEqual([12, 35]);
    expect([unchanged!.count, unchanged!.of, worse!.count, worse!.of]).toEqual([20, 28, 5, 28]);
    expect(patternInWords(early!)).toMatch(/^12 of 35 closed cases whose sessions are known \(they are not for 5\) ended within three sessions, \d+-\d+ %$/);
    expect(patternInWords(worse!)).toMatch(/^5 of 28 closed cases with a first and a last score ended reliably worse, \d+-\d+ %$/);
  });

  test("have no range under twenty cases, and from twenty on they have", () => {
    expect(leastCases).toBe(20);
    const under = patternsOf(many(19, 1, "unchanged"));
    expect(under.map(({ share }) => share)).toEqual([null, null, null]);
    expect(under.map(patternInWords)[0]).toBe("19 of 19 closed cases ended within three sessions");
    expect(proposedOf(under)).toBeNull();
    expect(proposed(many(20, 1, "unchanged"))).toBe("early");
  });

  test("do not lend a pattern the n of another: few with both scores are only counted", () => {
    const [early, unchanged] = patternsOf([...many(25, 8, null), ...many(19, 8, "unchanged")]);
    expect(early!.share).not.toBeNull();
    expect(unchanged!.share).toBeNull();
    expect(patternInWords(unchanged!)).toBe("19 of 19 closed cases with a first and a last score ended without reliable change");
  });
});

describe("a pattern of a list", () => {
  const sentences = (cases: ClosedCase[]) => patternsOf(cases).map(patternAsSentence);

  test("is judged by the n that tells of it, not by how many cases are closed", () => {
    // 22 are closed, 17 of them with both scores, and nobody knows how many sessions there were.
    const cases = [...many(8, null, "unchanged"), ...many(9, null, "improved"), ...many(5, null, null)];
    expect(anyJudged(patternsOf(cases))).toBe(false);
    expect(sentences(cases)).toEqual([
      "Sessions are not known for any of your closed cases.",
      "8 of 17 closed cases with a first and a last score ended without reliable change: too few to say.",
      "0 of 17 closed cases with a first and a last score ended reliably worse: too few to say.",
    ]);
  });

  test("has its range where enough tell of it, whatever the others lack", () => {
    const cases = [...many(3, 2, "unchanged"), ...many(19, 9, null)];
    expect(anyJudged(patternsOf(cases))).toBe(true);
    expect(sentences(cases)[0]).toMatch(/^3 of 22 closed cases ended within three sessions, \d+-\d+ %\.$/);
    expect(sentences(cases)[1]).toMatch(/too few to say\.$/);
  });

  test("says once that no case has both scores", () => {
    expect(sentences(many(3, 2, null)).slice(1)).toEqual(["None of your closed cases can be judged by a first and a last score.", null]);
  });

  test("is never rounded up to where one is proposed", () => {
    // The lower limit of 10 of 57 is 9.8 % or so, which would round to 10.
    const [early] = patternsOf([...many(10, 2, null), ...many(47, 9, null)]);
    expect(early!.share!.lower).toBeLessThan(0.1);
    expect(early!.share!.lower).toBeGreaterThan(0.095);
    expect(patternInWords(early!)).toMatch(/, 9\.\d-\d+ %$/);
  });
});

describe("what is proposed", () => {
  test("is the earliest in treatment of those that reach 10 % by their lower limit, however large a later one is", () => {
    expect(proposed([...many(10, 2, "improved"), ...many(30, 9, "unchanged")])).toBe("early");
    // 5 of 40 has its lower limit at 5.5 %.
    expect(proposed([...many(5, 2, "improved"), ...many(30, 9, "unchanged"), ...many(5, 9, "deteriorated")])).toBe("unchanged");
    expect(proposed([...many(3, 9, "unchanged"), ...many(30, 9, "improved"), ...many(12, 9, "deteriorated")])).toBe("worse");
  });

  test("is nothing where nothing stands out", () => {
    expect(proposed([...many(2, 2, "improved"), ...many(2, 9, "unchanged"), ...many(40, 9, "recovered"), ...many(1, 9, "deteriorated")])).toBeNull();
    expect(proposed([])).toBeNull();
  });
});
