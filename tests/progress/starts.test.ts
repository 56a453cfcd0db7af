import { describe, expect, test } from "vitest";
import { content } from "~/library/index.server";
import { drillsIn } from "~/progress/drills.server";
import type { ClosedCase } from "~/outcomes";
import { patternsOf } from "~/progress/patterns";
import { fromPattern } from "~/progress/start-from-pattern";
import { fromOrder, fromRatings, startId } from "~/progress/starts";

const drills = drillsIn(content());
const title = (slug: string) => content().skill(slug)?.title ?? slug;
const score = (kind: "criterion" | "skill", key: string, value: number | null, said: string) => ({ itemKey: `${kind === "skill" ? "item" : "criterion"}:${key}`, kind, title: `${key}.`, value, said, anchors: [] });
const given = (...scores: ReturnType<typeof score>[]) => ({ scores, reviewerName: "Ruth", givenOn: "18 November", vignetteSlug: drills[0]!.slug });

describe("what a plan starts from", () => {
  test("each pattern leads to drills of the library and says why these", () => {
    const one: ClosedCase = { episodeId: "e", clientCode: "c", endedOn: null, sessions: 2, measure: { id: "0192f0c1-0000-7000-8000-000000000001", short: "PHQ-9" }, change: { category: "unchanged", eligible: true }, hasEndScore: true };
    for (const pattern of patternsOf([one], [{ startedOn: new Date("2025-01-02"), closed: true, sessions: 2 }])) {
      const start = fromPattern(pattern, drills, "en-GB");
      expect(start.id).toMatch(startId);
      expect([...start.slugs, ...start.withheld].length).toBeGreaterThanOrEqual(2);
      expect(start.slugs.length).toBeGreaterThanOrEqual(1);
      expect(drills.map(({ slug }) => slug)).toEqual(expect.arrayContaining(start.slugs));
      expect(start.objective).toMatch(/^Look into /);
      expect([start.objective, start.why].every((words) => words.length > 20)).toBe(true);
    }
  });

  test("of the latest feedback the lowest on its own scale, as one score and no trend", () => {
    const start = fromRatings(given(score("criterion", "waits", 1, "partly"), score("skill", "empathy", 5, "2.5 of 5"), score("skill", "rupture-repair", 8, "4 of 5")), drills);
    expect(start?.evidence).toBe("Lowest in the feedback of 18 November from Ruth: “empathy”, 2.5 of 5. One score of one answer, and no trend.");
    expect(start?.slugs[0]).toBe(drills[0]!.slug);
    expect(start?.slugs.length).toBeGreaterThan(1);
    expect(fromRatings(given(score("criterion", "waits", 0, "not yet"), score("skill", "empathy", 2, "1 of 5")), drills)?.evidence).toContain("waits");
  });

  test("nothing of feedback in which nothing was rated, or nothing below the top", () => {
    expect(fromRatings(given(score("criterion", "waits", null, "not rated")), drills)).toBeNull();
    expect(fromRatings(given(score("criterion", "waits", 2, "yes"), score("skill", "empathy", 10, "5 of 5")), drills)).toBeNull();
  });

  test("never ticks a drill whose clip touches suicide, abuse or violence, and says so", () => {
    const noted = drills.filter(({ note }) => note !== null);
    expect(noted.length).toBeGreaterThan(0);
    for (const { slug, title: called } of noted) {
      const before = new Set(drills.slice(0, drills.findIndex((drill) => drill.slug === slug)).map((drill) => drill.slug));
      const rated = fromRatings({ ...given(score("criterion", "waits", 0, "not yet")), vignetteSlug: slug }, drills)!;
      for (const start of [fromOrder(drills, before, title)!, rated]) {
        expect(start.slugs).not.toContain(slug);
        expect(start.withheld).toContain(slug);
        expect(start.why).toContain(`“${called}”`);
        expect(start.why).toMatch(/left for you to tick/);
      }
    }
  });

  test("of the order the first moment that was never answered", () => {
    const [first, second] = drills;
    const proposed = (answered: string[]) => {
      const start = fromOrder(drills, new Set(answered), title);
      return [start?.source, ...(start?.slugs ?? []), ...(start?.withheld ?? [])];
    };
    expect(proposed([])).toEqual(["order", first!.slug]);
    // This one touches abuse, so it is proposed and not ticked.
    expect(proposed([first!.slug])).toEqual(["order", second!.slug]);
    expect(fromOrder(drills, new Set([first!.slug]), title)?.withheld).toEqual([second!.slug]);
    expect(fromOrder(drills, new Set(drills.map(({ slug }) => slug)), title)).toBeNull();
  });
});
