import fc from "fast-check";
import { expect, test } from "vitest";
import { courseCharts } from "~/ui/charts/course-chart.server";
import type { CourseChart } from "~/ui/charts/course-frame";
import { roundValues } from "~/ui/charts/round-values";
import { mostPoints, thinned } from "~/ui/charts/thinned";
import { overlap, readDrawn, strikes } from "./drawn";

const words = (value: number, digits: number) => value.toFixed(digits);

/** Charts of any scale, with lines anywhere on it, and any course on them. */
const anything = fc
  .record({ treatment: fc.integer({ min: 0, max: 40 }), later: fc.integer({ min: 0, max: 4 }), isCounted: fc.boolean() })
  .filter(({ treatment, later }) => treatment + later > 0)
  .chain(({ treatment, later, isCounted }) => {
    const chart = fc
      .record({ max: fc.constantFrom(21, 27, 40, 63, 151), digits: fc.constantFrom(0, 1), shape: fc.constantFrom("tall" as const, "low" as const), bands: fc.boolean() })
      .chain(({ max, digits, shape, bands }) => {
        const value = fc.integer({ min: 0, max: max * 10 }).map((tenths) => (digits === 0 ? Math.round(tenths / 10) : tenths / 10));
        const line = (name: string) => value.map((at) => ({ at, label: `${name} ${words(at, digits)}`, short: `${name.split(" ").at(-2) ?? ""} ${words(at, digits)}` }));
        return fc.record({
          points: fc.array(value, { minLength: treatment, maxLength: treatment }),
          later: fc.array(value, { minLength: later, maxLength: later }),
          line: fc.option(line("the cut-off")),
          onPaper: fc.constantFrom(undefined, shape === "tall" ? 120 : 88),
          limits: fc.tuple(line("reliably worse from"), line("reliably better from")).chain((both) => fc.constantFrom([], both.slice(1), both)),
        }).map(({ points, later, line, limits, onPaper }): Omit<CourseChart, "id"> => ({
          shape,
          onPaper,
          band: null,
          title: "a",
          description: "b",
          points: points.map((value, at) => ({ at, value })),
          later: later.map((value, at) => ({ at, value })),
          range: [0, max],
          stripes: bands ? ["minimal", "mild", "moderately severe"].map((label, index) => ({ from: (index * max) / 3, to: ((index + 1) * max) / 3, label })) : [],
          line,
          limits,
          digits,
          number: words,
        }));
      });
    const axis = {
      ticks: Array.from({ length: treatment }, (_, at) => ({ at, label: isCounted ? String(at + 1) : `week ${at * 4}`, count: at + 1 })),
      later: later > 0 ? { label: "after treatment", names: Array.from({ length: later }, (_, index) => `${(index + 1) * 3} months`) } : null,
      name: isCounted ? "session" : null,
    };
    return fc.record({ axis: fc.constant(axis), charts: fc.array(chart, { minLength: 1, maxLength: 3 }) });
  })
  .map(({ axis, charts }) => ({ axis, charts: charts.map((chart, index): CourseChart => ({ ...chart, id: `c${index}` })) }));

test("whatever the course, no words overlap, none is crossed out, none leaves the picture", () => {
  fc.assert(
    fc.property(anything, ({ axis, charts }) => {
      for (const drawn of courseCharts(axis, charts)) {
        for (const svg of [drawn.wide, drawn.narrow, drawn.paper]) {
          const { texts, courses, width, height } = readDrawn(svg);
          for (const [index, { text, box }] of texts.entries()) {
            for (const other of texts.slice(0, index)) expect(overlap(box, other.box), `${text} and ${other.text}`).toBe(false);
            expect(courses.some((course) => strikes(course, box)), `${text} lies on a course`).toBe(false);
            expect(box.left >= -1 && box.right <= width + 1 && box.top >= -1 && box.bottom <= height + 1, `${text} leaves the picture`).toBe(true);
          }
        }
      }
    }),
    { numRuns: 20 },
  );
});

test("of every course the first and the last value are told, every line is named, and charts of one page stand aligned", () => {
  fc.assert(
    fc.property(anything, ({ axis, charts }) => {
      const drawn = courseCharts(axis, charts);
      for (const size of ["wide", "narrow", "paper"] as const) {
        const read = drawn.map((each) => readDrawn(each[size]));
        for (const [index, { texts, dots }] of read.entries()) {
          const { points, line, limits, digits } = charts[index]!;
          const said = texts.map(({ text }) => text);
          const ends = [points[0], points.at(-1)].flatMap((point) => (point ? [words(point.value, digits)] : []));
          const names = [...limits, ...(line ? [line] : [])].map(({ label, short }) => (size === "narrow" ? short : label));
          expect(said).toEqual(expect.arrayContaining([...ends, ...names]));
          expect(dots.map(({ x }) => x)).toEqual(read[0]!.dots.map(({ x }) => x));
        }
      }
    }),
    { numRuns: 15 },
  );
});

test("letters of what happened within a few days stand side by side, in their order", () => {
  const labels = [..."ABCDEFGH"];
  const ticks = [1, 2, 3, 4, 5].map((at) => ({ at, label: String(at), count: at }));
  const events = [2.6, 3.9, 4.35, 4.4, 4.5, 4.9, 5, 5].map((at, index) => ({ at, until: null, label: labels[index]! }));
  const chart: CourseChart = { id: "c", shape: "tall", title: "a", description: "b", points: ticks.map(({ at }) => ({ at, value: 9 })), later: [], range: [0, 27], stripes: [], line: null, limits: [], band: null, digits: 0, number: words };
  const [drawn] = courseCharts({ ticks, later: null, name: "session", events }, [chart]);
  for (const svg of [drawn!.wide, drawn!.narrow, drawn!.paper]) {
    const letters = readDrawn(svg).texts.filter(({ text }) => labels.includes(text)).toSorted((a, b) => a.x - b.x);
    expect(letters.map(({ text }) => text)).toEqual(labels);
    for (const [index, { box }] of letters.slice(1).entries()) expect(overlap(letters[index]!.box, box)).toBe(false);
  }
});

test("the values of an axis have equally many decimals", () => {
  expect(roundValues([0, 27], 5)).toEqual({ values: [0, 5, 10, 15, 20, 25], digits: 0 });
  expect(roundValues([35.2, 36.1], 4)).toEqual({ values: [35.2, 35.4, 35.6, 35.8, 36], digits: 1 });
  expect(roundValues([3, 3], 4)).toEqual({ values: [3], digits: 0 });
});

test("a long course keeps its ends and its extremes, a short one everything", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 27 }), { minLength: 1, maxLength: 3000 }), (values) => {
      const points = values.map((value, at) => ({ at, value }));
      const few = thinned(points);
      if (points.length <= mostPoints) expect(few).toEqual(points);
      expect(few.length).toBeLessThanOrEqual(mostPoints);
      expect([few[0], few.at(-1)]).toEqual([points[0], points.at(-1)]);
      expect(few.map(({ at }) => at)).toEqual([...new Set(few.map(({ at }) => at))].toSorted((a, b) => a - b));
      for (const most of [Math.min, Math.max]) expect(most(...few.map(({ value }) => value))).toBe(most(...values));
    }),
    { numRuns: 60 },
  );
});
