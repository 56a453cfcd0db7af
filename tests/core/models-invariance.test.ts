import fc from "fast-check";
import { expect, test } from "vitest";
import { randomIntercept, randomSlope } from "~/core/statistics";
import { randomFrom } from "../make/random";

/** Groups of one to six rows that differ in level and slope more or less, with scores of one decimal as scales have. */
const data = fc
  .record({ between: fc.constantFrom(0, 0.5, 3), groups: fc.array(fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: -30, max: 30 })), { minLength: 1, maxLength: 6 }), { minLength: 4, maxLength: 9 }) })
  .map(({ between, groups }) => {
    const rows = groups.flatMap((group, index) => group.map(([x, noise]) => ({ id: index, x, y: noise / 10 + between * (((index * 7) % 5) - 2) * (1 + x / 9) })));
    return { y: rows.map(({ y }) => y), x: rows.map(({ x }) => x), group: rows.map(({ id }) => id) };
  });

type Fit<Columns> = (columns: Columns) => { numbers: number[]; logLikelihood: number } | string;

function tried<Columns>(fit: (columns: Columns) => { numbers: number[]; logLikelihood: number }): Fit<Columns> {
  return (columns) => {
    try {
      return fit(columns);
    } catch (error) {
      return (error as Error).name;
    }
  };
}

type Columns = { y: number[]; x: number[]; group: (string | number)[] };

const intercept = tried(({ y, x, group }: Columns) => {
  const fit = randomIntercept({ y, x: [x], group });
  return { logLikelihood: fit.logLikelihood, numbers: [...fit.coefficients, Math.sqrt(fit.groupVariance), Math.sqrt(fit.residualVariance)] };
});

const slope = tried(({ y, x, group }: Columns) => {
  const fit = randomSlope({ y, slope: x, group });
  return { logLikelihood: fit.logLikelihood, numbers: [...fit.coefficients, ...fit.g.flat().map((each) => Math.sign(each) * Math.sqrt(Math.abs(each))), Math.sqrt(fit.residualVariance)] };
});

/** The likelihood to the last digits; the estimates as closely as a likelihood that is flat there allows. */
function expectSame(found: ReturnType<Fit<Columns>>, expected: ReturnType<Fit<Columns>>, turned: (numbers: number[]) => number[] = (numbers) => numbers, lost = 0) {
  if (typeof expected === "string" || typeof found === "string") {
    expect(found).toBe(expected);
    return;
  }
  expect(found.logLikelihood + lost).toBeCloseTo(expected.logLikelihood, 7);
  const size = 1 + Math.max(...turned(expected.numbers).map(Math.abs));
  turned(expected.numbers).forEach((number, index) => expect(Math.abs(found.numbers[index]! - number) / size).toBeLessThan(1e-4));
}

test.each([["random intercept", intercept], ["random slope", slope]] as const)("%s: order of rows and names of groups make no difference", (_, fit) => {
  fc.assert(
    fc.property(data, fc.integer(), ({ y, x, group }, seed) => {
      const order = y.map((_, i) => i).sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
      expectSame(fit({ y: order.map((i) => y[i]!), x: order.map((i) => x[i]!), group: order.map((i) => `group ${group[i]}`) }), fit({ y, x, group }));
    }),
    { numRuns: 25 },
  );
});

test.each([["random intercept", intercept], ["random slope", slope]] as const)("%s: adding to y adds to the intercept alone", (_, fit) => {
  fc.assert(
    fc.property(data, fc.integer({ min: -1000, max: 1000 }), ({ y, x, group }, shift) => {
      expectSame(fit({ y: y.map((each) => each + shift), x, group }), fit({ y, x, group }), ([first, ...others]) => [first! + shift, ...others]);
    }),
    { numRuns: 25 },
  );
});

test.each([["random intercept", intercept], ["random slope", slope]] as const)("%s: y in another unit changes every estimate by it", (_, fit) => {
  fc.assert(
    fc.property(data, fc.constantFrom(1e-3, 0.1, 7, 1e4), ({ y, x, group }, unit) => {
      const lost = (new Set(y).size > 1 ? y.length - 2 : 0) * Math.log(unit);
      expectSame(fit({ y: y.map((each) => each * unit), x, group }), fit({ y, x, group }), (numbers) => numbers.map((each) => each * unit), lost);
    }),
    { numRuns: 25 },
  );
});

test("the unit and origin of the slope change its own estimates alone", () => {
  fc.assert(
    fc.property(data, fc.constantFrom(1e-3, 60, 1e4), fc.constantFrom(0, 5, -400), ({ y, x, group }, unit, origin) => {
      const one = slope({ y, x, group });
      const other = slope({ y, x: x.map((each) => each * unit + origin), group });
      if (typeof one === "string" || typeof other === "string") {
        expect(other).toBe(one);
        return;
      }
      expect(other.logLikelihood + Math.log(unit)).toBeCloseTo(one.logLikelihood, 6);
      expect(other.numbers[1]! * unit).toBeCloseTo(one.numbers[1]!, 4);
      expect(other.numbers[5]! * unit).toBeCloseTo(one.numbers[5]!, 3);
    }),
    { numRuns: 25 },
  );
});

test("slopes that may differ are never less likely than slopes that may not", () => {
  fc.assert(
    fc.property(data, ({ y, x, group }) => {
      const fit = intercept({ y, x, group });
      const steep = slope({ y, x, group });
      if (typeof fit === "string" || typeof steep === "string") return;
      // The larger model has the smaller one in it, and a likelihood that is the largest of all can only be larger.
      expect(steep.logLikelihood).toBeGreaterThanOrEqual(fit.logLikelihood - 1e-9);
    }),
    { numRuns: 40 },
  );
});

test("with very many designs the search begins on a part of them, and ends the same whichever part that is", () => {
  const random = randomFrom("many designs");
  const rows = Array.from({ length: 1500 }, (_, id) => {
    const line = [random.normal(10, 3), random.normal(-1, 0.5)];
    return Array.from({ length: 3 + (id % 4) }, () => ({ id, x: random.next() * 4 })).map(({ x }) => ({ id, x, y: line[0]! + line[1]! * x + random.normal(0, 2) }));
  });
  const fitted = (groups: typeof rows) => {
    const all = groups.flat();
    return randomSlope({ y: all.map(({ y }) => y), slope: all.map(({ x }) => x), group: all.map(({ id }) => id) });
  };
  const [one, other] = [fitted(rows), fitted(rows.toReversed())];
  expect(one.logLikelihood).toBeCloseTo(other.logLikelihood, 6);
  [0, 1].forEach((i) => [0, 1].forEach((j) => expect(one.g[i]![j]).toBeCloseTo(other.g[i]![j]!, 8)));
  expect(Math.sqrt(one.g[0]![0]!)).toBeCloseTo(3, 0);
  expect(Math.sqrt(one.g[1]![1]!)).toBeCloseTo(0.5, 0);
});
