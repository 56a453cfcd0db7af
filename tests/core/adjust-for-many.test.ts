import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjustForMany } from "~/core/statistics";

const looked = [0.01, 0.04, 0.03, null, 0.5, 0.02, 0.02, 1];
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 12) as number);

describe("as R's p.adjust, in place", () => {
  test("Holm", () => {
    // p.adjust(c(.01, .04, .03, NA, .5, .02, .02, 1), "holm")
    expect(adjustForMany(looked, "holm")).toEqual([...near([0.07, 0.12, 0.12]), null, ...near([1, 0.12, 0.12, 1])]);
  });

  test("Benjamini and Hochberg", () => {
    // p.adjust(c(.01, .04, .03, NA, .5, .02, .02, 1), "BH")
    expect(adjustForMany(looked, "benjamini-hochberg")).toEqual([...near([0.14 / 3, 0.056, 0.0525]), null, ...near([1.75 / 3, 0.14 / 3, 0.14 / 3, 1])]);
  });
});

test("fifteen tests of an article: four are called a difference by the false discovery rate, three by Holm", () => {
  // Y. Benjamini and Y. Hochberg 1995, 3.2: fifteen comparisons after a heart attack; level .05.
  const published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
  const called = (method: "holm" | "benjamini-hochberg") => adjustForMany(published, method).filter((p) => p! <= 0.05).length;
  expect(called("benjamini-hochberg")).toBe(4);
  expect(called("holm")).toBe(3);
});

test("nothing, nothing known, and a single one", () => {
  expect(adjustForMany([], "holm")).toEqual([]);
  expect(adjustForMany([null, null], "benjamini-hochberg")).toEqual([null, null]);
  expect(adjustForMany([null, 0.03], "holm")).toEqual([null, 0.03]);
});

test.each([[-0.1], [1.1], [Number.NaN]])("%d is no p-value", (p) => {
  expect(() => adjustForMany([0.5, p], "holm")).toThrow(/between 0 and 1/);
});

test("no value falls, none passes 1, their order stays, and the false discovery rate is never above Holm", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (values) => {
      const [strict, lenient] = [adjustForMany(values, "holm"), adjustForMany(values, "benjamini-hochberg")];
      values.forEach((value, i) => {
        expect(lenient[i]!).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        expect(strict[i]!).toBeGreaterThanOrEqual(lenient[i]! * (1 - 1e-12));
        expect(strict[i]!).toBeLessThanOrEqual(1);
        values.forEach((other, j) => {
          if (other <= value) for (const list of [strict, lenient]) expect(list[j]!).toBeLessThanOrEqual(list[i]!);
        });
      });
    }),
  );
});
