import fc from "fast-check";
import { expect, test } from "vitest";
import type { StepChart } from "~/ui/charts/step-chart";
import { stepChart } from "~/ui/charts/step-chart.server";
import { overlap, readDrawn } from "./drawn";

const names = ["As agreed", "Dropped out", "Otherwise", "Not said how"];
const looks = ["solid", "dashed", "dotted", "faint"] as const;

function chartOf(shares: number[], last: number): StepChart {
  const lines = shares.map((share, at) => ({
    label: `${names[at]} ${Math.round(share * 100)} %`,
    look: looks[at]!,
    steps: share === 0 ? [] : [{ at: Math.ceil(last / 2), share, lower: share / 2, upper: Math.min(1, share * 1.3) }],
  }));
  return { id: "c", title: "a", description: "b", name: "session", last, lines };
}

function standsApart(shares: number[], last: number) {
  const { wide, narrow } = stepChart(chartOf(shares, last));
  for (const svg of [wide, narrow]) {
    const { texts, width, height } = readDrawn(svg);
    const labels = texts.filter(({ text }) => names.some((name) => text.startsWith(name)));
    // Each on one line: a part of one would not be the whole label.
    expect(labels.map(({ text }) => text).sort()).toEqual(chartOf(shares, last).lines.map(({ label }) => label).sort());
    for (const [index, one] of labels.entries()) {
      for (const other of labels.slice(index + 1)) expect(overlap(one.box, other.box), `${one.text} / ${other.text}`).toBe(false);
      expect(one.box.right).toBeLessThanOrEqual(width);
      expect(one.box.top).toBeGreaterThanOrEqual(0);
      expect(one.box.bottom).toBeLessThanOrEqual(height - 30);
    }
    // Named in the order in which the lines end.
    const fromBelow = labels.toSorted((a, b) => b.box.top - a.box.top).map(({ text }) => Number(/(\d+) %$/.exec(text)![1]));
    expect(fromBelow).toEqual(fromBelow.toSorted((a, b) => a - b));
  }
}

test("the names of lines that end close to each other stand apart, whole and within the picture", () => {
  standsApart([0.74, 0.14, 0.03, 0.09], 20);
  standsApart([0, 0, 0, 0], 5);
  standsApart([0.26, 0.25, 0.25, 0.24], 12);
  standsApart([1, 0, 0, 0], 40);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 40 }), (parts, last) => {
      const sum = Math.max(100, parts.reduce((total, part) => total + part, 0));
      standsApart(parts.map((part) => part / sum), last);
    }),
    { numRuns: 60 },
  );
});
