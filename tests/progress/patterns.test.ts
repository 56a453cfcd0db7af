import { describe, expect, test } from "vitest";
import type { BegunCase, ClosedCase } from "~/outcomes";
import { evidenceOf, patternAsSentence, patternInWords } from "~/progress/pattern-words";
import { anyJudged, leastCases, patternsOf as allPatternsOf, proposedOf } from "~/progress/patterns";

type Category = ClosedCase["change"]["category"];
const phq = { id: "0192f0c1-0000-7000-8000-000000000001", short: "PHQ-9" };
const core = { id: "0192f0c1-0000-7000-8000-000000000002", short: "CORE-10" };
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const one = (sessions: number | null, category: Category, measure = phq, endedOn: Date | null = day("2026-05-04")): ClosedCase => ({
  episodeId: "e", clientCode: "c", endedOn, sessions, measure, change: { category, eligible: true }, hasEndScore: category !== null,
});
const many = (count: number, sessions: number | null, category: Category, measure = phq) => Array.from({ length: count }, () => one(sessions, category, measure));
/** As if all of them had begun long ago, on the day on which they ended. */
const patternsOf = (cases: ClosedCase[], open: BegunCase[] = []) => allPatternsOf(cases, [...cases.map(({ sessions, endedOn }) => ({ closed: true, sessions, startedOn: endedOn ?? day("2026-05-04") })), ...open]);
const proposed = (cases: ClosedCase[]) => proposedOf(patternsOf(cases))?.id ?? null;
const found = (cases: ClosedCase[], id: string) => patternsOf(cases).find((pattern) => pattern.id === id)!;
const unchanged = (measure = phq) => `unchanged.${measure.id}`;
const worse = (measure = phq) => `worse.${measure.id}`;
const said = (cases: ClosedCase[], id: string) => patternInWords(found(cases, id), "en-GB");

describe("patterns in closed cases", () => {
  test("say what is looked into with count, n, period, Wilson's range and how sure it is", () => {
    const cases = [...many(10, 3, "improved"), one(3, "improved", phq, day("2025-03-31")), ...many(30, 4, "improved")];
    expect(evidenceOf(found(cases, "early"), "en-GB")).toBe(
      "11 of 41 cases begun between March 2025 and May 2026 ended within three sessions, 16–42 % with 95 % confidence; worth a look, not a finding.",
    );
  });

  test("count a change on its own measure, which the sentence names, and never two measures as one", () => {
    const cases = [...many(9, 9, "unchanged"), ...many(24, 9, "improved"), ...many(12, 9, "unchanged", core), ...many(6, 9, "deteriorated", core)];
    expect([found(cases, unchanged()).count, found(cases, unchanged()).of]).toEqual([9, 33]);
    expect(said(cases, unchanged())).toBe("On the PHQ-9, 9 of 33 cases closed in May 2026 ended without reliable change, 15–44 % with 95 % confidence");
    // 18 are too few, whatever the other measure has.
    expect(found(cases, unchanged(core)).share).toBeNull();
    expect(said(cases, worse(core))).toBe("On the CORE-10, 6 of 18 cases closed in May 2026 ended reliably worse");
    // How many sessions there were, no measure says.
    expect(found(cases, "early").of).toBe(51);
  });

  test("count only the cases of which they can be known, and say which those are", () => {
    const cases = [...many(12, 2, null), ...many(20, 9, "unchanged"), ...many(5, null, "deteriorated"), ...many(3, 30, "recovered")];
    expect([found(cases, "early").count, found(cases, "early").of]).toEqual([12, 35]);
    expect(said(cases, "early")).toMatch(/^12 of 35 cases whose sessions are known \(they are not for 5\), begun in May 2026, ended within three sessions, \d+–\d+ % with 95 % confidence$/);
    expect(said(cases, worse())).toMatch(/^On the PHQ-9, 5 of 28 cases with a first and a last score, closed in May 2026, ended reliably worse, \d+–\d+ % with/);
    expect(said(cases, "no-end")).toMatch(/^12 of 40 cases closed in May 2026 have no score at the end, \d+–\d+ % with/);
  });

  test("say of how many the day is not known", () => {
    expect(said([...many(3, 2, "improved"), one(2, "improved", phq, null)], "no-end")).toBe("0 of 4 cases closed in May 2026 (1 on a day that is not known) have no score at the end");
    expect(said([one(2, "improved", phq, null)], "no-end")).toBe("0 of 1 case closed on days that are not known have no score at the end");
  });

  test("count early endings among all that began long ago, those that go on too", () => {
    const open = Array.from({ length: 30 }, () => ({ startedOn: day("2025-11-03"), closed: false, sessions: 3 }));
    const early = patternsOf([...many(5, 2, "improved"), ...many(15, 9, "improved")], open).find(({ id }) => id === "early")!;
    expect([early.count, early.of]).toEqual([5, 50]);
    expect(patternInWords(early, "en-GB")).toMatch(/^5 of 50 cases begun between November 2025 and May 2026 ended within three sessions/);
  });

  test("have no range under twenty cases, and from twenty on they have", () => {
    expect(leastCases).toBe(20);
    const under = patternsOf(many(19, 1, "unchanged"));
    expect(under.map(({ share }) => share)).toEqual([null, null, null, null]);
    expect(proposedOf(under)).toBeNull();
    expect(proposed(many(20, 1, "unchanged"))).toBe("early");
  });
});

describe("a pattern of a list", () => {
  const sentences = (cases: ClosedCase[]) => patternsOf(cases).map((pattern) => patternAsSentence(pattern, "en-GB"));

  test("is judged by the n that tells of it, not by how many cases are closed", () => {
    // 22 are closed, 17 of them with both scores, and nobody knows how many sessions there were.
    const cases = [...many(8, null, "unchanged"), ...many(9, null, "improved"), ...many(5, null, null)];
    expect(sentences(cases)).toEqual([
      "Sessions are not known for any case of yours that began 26 weeks ago or earlier.",
      "On the PHQ-9, 8 of 17 cases with a first and a last score, closed in May 2026, ended without reliable change: too few to say.",
      "On the PHQ-9, 0 of 17 cases with a first and a last score, closed in May 2026, ended reliably worse: too few to say.",
      expect.stringMatching(/^5 of 22 .+ have no score at the end, \d+–\d+ % with 95 % confidence\.$/),
    ]);
    expect(anyJudged(patternsOf(cases))).toBe(true);
    expect(anyJudged(patternsOf(cases.slice(0, 19)))).toBe(false);
  });

  test("says once of each measure that no case has both scores", () => {
    expect(sentences(many(3, 2, null)).slice(1, 3)).toEqual(["None of your closed cases can be judged by a first and a last score on the PHQ-9.", null]);
  });

  test("is never rounded up to where one is proposed", () => {
    // The lower limit of 10 of 57 is 9.8 % or so, which would round to 10.
    const cases = [...many(10, 2, "improved"), ...many(47, 9, "improved")];
    expect(found(cases, "early").share!.lower).toBeLessThan(0.1);
    expect(found(cases, "early").share!.lower).toBeGreaterThan(0.095);
    expect(said(cases, "early")).toMatch(/, 9\.\d–\d+ % with 95 % confidence$/);
  });
});

describe("what is proposed", () => {
  test("is the earliest in treatment of those that reach 10 % by their lower limit, however large a later one is", () => {
    expect(proposed([...many(10, 2, "improved"), ...many(30, 9, "unchanged")])).toBe("early");
    // 5 of 40 has its lower limit at 5.5 %.
    expect(proposed([...many(5, 2, "improved"), ...many(30, 9, "unchanged"), ...many(5, 9, "deteriorated")])).toBe(unchanged());
    expect(proposed([...many(3, 9, "unchanged"), ...many(30, 9, "improved"), ...many(12, 9, "deteriorated")])).toBe(worse());
    expect(proposed([...many(30, 9, "improved"), ...many(12, 9, null)])).toBe("no-end");
  });

  test("is, between two measures, of the one with more cases", () => {
    expect(proposed([...many(25, 9, "unchanged", core), ...many(26, 9, "unchanged")])).toBe(unchanged());
  });

  test("is nothing where nothing stands out", () => {
    expect(proposed([...many(2, 2, "improved"), ...many(2, 9, "unchanged"), ...many(40, 9, "recovered"), ...many(1, 9, "deteriorated")])).toBeNull();
    expect(proposed([])).toBeNull();
  });
});
