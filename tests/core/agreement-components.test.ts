import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementComponents, intraclassCorrelation } from "~/core/statistics";

type Ratings = { target: number; rater: number; score: number }[];

const fromTable = (table: number[][]): Ratings => table.flatMap((row, target) => row.map((score, rater) => ({ target, rater, score })));

function estimated(ratings: Ratings) {
  const found = agreementComponents(ratings);
  if (found.target === null) throw new Error(found.reason);
  return found;
}

/** Relative to what is wanted, and near 0 absolutely. */
function near(value: number | null, wanted: number, digits = 1e-9) {
  expect(Math.abs(value! - wanted) / Math.max(1, Math.abs(wanted))).toBeLessThan(digits);
}

/** Diameters of growth inhibited by six samples of penicillin on 24 plates (O. Davies and P. Goldsmith 1972; lme4's Penicillin). */
const penicillin = [
  "27 23 26 23 23 21", "27 23 26 23 23 21", "25 21 25 24 24 20", "26 23 25 23 23 20", "25 22 26 22 23 20", "24 22 25 23 22 19",
  "24 20 23 21 22 19", "26 22 26 24 24 21", "24 21 24 22 22 20", "24 21 24 23 22 19", "26 23 26 24 24 21", "25 22 26 24 24 20",
  "26 24 26 24 25 22", "26 23 26 23 23 20", "26 23 25 24 24 22", "25 22 25 23 23 20", "25 21 24 23 23 20", "25 22 24 23 23 19",
  "24 21 23 21 21 19", "26 23 26 24 24 21", "25 21 24 22 22 18", "25 22 25 22 22 20", "24 21 24 22 24 19", "24 21 24 22 21 18",
].map((plate) => plate.split(" ").map(Number));
/** Strength of a paste in ten batches, three casks of each, two tests a cask (O. Davies and P. Goldsmith 1972; lme4's Pastes). */
const pastes = [
  62.8, 62.6, 60.1, 62.3, 62.7, 63.1, 60, 61.4, 57.5, 56.9, 61.1, 58.9, 58.7, 57.5, 63.9, 63.1, 65.4, 63.7, 57.1, 56.4,
  56.9, 58.6, 64.7, 64.5, 55.1, 55.1, 54.7, 54.2, 58.8, 57.5, 63.4, 64.9, 59.3, 58.1, 60.5, 60, 62.5, 62.6, 61, 58.7,
  56.9, 57.7, 59.2, 59.4, 65.2, 66, 64.8, 64.1, 54.8, 54.8, 64, 64, 57.7, 56.8, 58.3, 59.3, 59.2, 59.2, 58.9, 56.6,
];
const shroutAndFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

describe("published tables", () => {
  test("Penicillin: plates, samples, residual, and the criterion", () => {
    // lmer(diameter ~ 1 + (1 | plate) + (1 | sample), Penicillin), taken to the optimum: .8467043242, 1.9315584056, .5499231391
    const { target, rater, residual, logLikelihood } = estimated(fromTable(penicillin));
    near(Math.sqrt(target), 0.8467043241654);
    near(Math.sqrt(rater), 1.93155840563951);
    near(Math.sqrt(residual), 0.54992313911782);
    near(-2 * logLikelihood!, 330.860589, 1e-6);
  });

  test("Pastes, casks within batches: a rater of its own for each target is the same model", () => {
    // lmer(strength ~ 1 + (1 | batch) + (1 | batch:cask), Pastes), taken to the optimum
    const { target, rater, residual, logLikelihood } = estimated(pastes.map((score, i) => ({ target: Math.floor(i / 6), rater: Math.floor(i / 2), score })));
    near(Math.sqrt(target), 1.28736499951);
    near(Math.sqrt(rater), 2.90407759309);
    near(Math.sqrt(residual), 0.82340755401);
    near(-2 * logLikelihood!, 246.990745853);
  });

  test("Shrout and Fleiss: 2.5556, 5.2444, 1.0194, ICC(2,1) .2898 and ICC(2,4) .6201", () => {
    const { target, rater, residual, iccSingle, iccMean } = estimated(fromTable(shroutAndFleiss));
    near(target, 2.5555555556);
    near(rater, 5.2444444444);
    near(residual, 1.0194444444);
    expect(iccSingle).toBeCloseTo(0.289764, 6);
    expect(iccMean).toBeCloseTo(0.620051, 6);
  });
});

/** Ratings by a minimal-standard generator, the same in R: `make` in the comment below. */
function make(seed: number, targets: number, raters: number, each: number, [ofTarget, ofRater, noise]: [number, number, number]): Ratings {
  let state = seed;
  const next = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, 0) - 6;
  const levels = Array.from({ length: targets }, () => ofTarget * normal());
  const marks = Array.from({ length: raters }, () => ofRater * normal());
  return levels.flatMap((level, target) =>
    Array.from({ length: each }, () => {
      const rater = Math.floor(next() * raters);
      return { target, rater, score: Math.floor(10 * (5 + level + marks[rater]! + noise * normal()) + 0.5) / 10 };
    }),
  );
}

describe("incomplete tables, with several ratings of one target by one rater", () => {
  // In R: lmer(y ~ 1 + (1 | t) + (1 | r)) for a start, then Newton on V = vt Zt Zt' + vr Zr Zr' + ve I with P = V^-1 - ...,
  // until tr(P Vk) = y' P Vk P y to 1e-12.
  test.each([
    ["12 targets, 5 raters, 2 ratings each", make(1, 12, 5, 2, [1, 0.6, 0.8]), 0.9289838282534, 1.080093909704, 0.4274917224866, -37.76606053252],
    ["no part for the raters", make(2, 40, 8, 2, [1, 0.3, 1]), 0.4787371794872, 0, 1.3515, -136.6291259723],
    ["10 by 6, 3 ratings each", make(3, 10, 6, 3, [0.2, 0.9, 1]), 0.1618266224425, 0.2221431486476, 0.5085592186056, -38.58609219235],
    ["60 by 20, sparse", make(4, 60, 20, 2, [1, 1, 0.3]), 0.7464122722823, 1.405229860254, 0.06426458956221, -140.8747773606],
    ["more raters than targets", make(8, 8, 30, 5, [2, 1, 0.5]), 5.559867421553, 0.7116831405810, 0.2105987842889, -61.09248786668],
    ["few and often", make(9, 6, 4, 8, [0.5, 0.5, 0.5]), 0.3903368814201, 0.1314893644164, 0.2028882027804, -41.26806152666],
    ["600 ratings", make(11, 200, 12, 3, [0.7, 0.4, 0.6]), 0.5261262871777, 0.201613825983, 0.3339515025716, -715.3752954495],
    ["nothing but chance", make(10, 20, 5, 2, [0.05, 0.05, 1]), 0, 0, 1.0924102564103, -58.906579261],
  ])("%s", (_, ratings, target, rater, residual, logLikelihood) => {
    const found = estimated(ratings);
    near(found.target, target);
    near(found.rater, rater);
    near(found.residual, residual);
    near(found.logLikelihood, logLikelihood);
  });

  test("two groups without a rater in common", () => {
    const apart = make(21, 24, 3, 3, [1, 0.7, 0.6]).map((rating) => ({ ...rating, rater: rating.rater + (rating.target % 2 === 1 ? 3 : 0) }));
    const { target, rater, residual } = estimated(apart);
    near(target, 1.000453089569);
    near(rater, 0.4075687201744);
    near(residual, 0.3918647174336);
  });

  test("raters of their own for each target, twice each", () => {
    const scores = [5, 6, 3, 3, 4, 6, 8, 7, 9, 9, 6, 7, 2, 3, 4, 4, 3, 2, 5, 5, 7, 6, 4, 6];
    const { target, rater, residual } = estimated(scores.map((score, i) => ({ target: Math.floor(i / 6), rater: Math.floor(i / 2), score })));
    near(target, 3.430555555556);
    near(rater, 0.9166666666667);
    near(residual, 0.5833333333333);
  });
});

describe("the mean of a target", () => {
  test("counts the raters of each target by their harmonic mean", () => {
    const ratings = fromTable(shroutAndFleiss).filter(({ target, rater }) => !(target < 3 && rater > 1));
    const { target, rater, residual, iccMean } = estimated(ratings);
    // Three targets have two raters and three have four: 2 / (1/2 + 1/4) = 8/3.
    near(iccMean, target / (target + (rater + residual) / (8 / 3)));
  });

  test("does not take a second rating by the same rater for another rater", () => {
    const twice = fromTable(shroutAndFleiss).flatMap((rating, i) => [rating, { ...rating, score: rating.score + (i % 3) - 1 }]);
    const { target, rater, residual, iccMean } = estimated(twice);
    near(iccMean, target / (target + rater / 4 + residual / 8));
  });
});

describe("ratings that leave nothing to chance", () => {
  test("raters who agree fully", () => {
    expect(estimated(fromTable([[1, 1], [2, 2], [4, 4]]))).toMatchObject({ rater: 0, residual: 0, iccSingle: 1, iccMean: 1, logLikelihood: null });
    near(estimated(fromTable([[1, 1], [2, 2], [4, 4]])).target, 7 / 3);
  });

  test("one rater always a point higher", () => {
    const { target, rater, residual, iccSingle } = estimated(fromTable([[1.1, 2.1], [2.1, 3.1], [4.1, 5.1]]));
    near(target, 7 / 3);
    near(rater, 0.5);
    expect(residual).toBe(0);
    near(iccSingle, 7 / 3 / (7 / 3 + 0.5));
  });

  test("the same, incomplete", () => {
    const { target, residual } = estimated(fromTable([[1, 2, 4], [2, 3, 5], [4, 5, 7]]).filter(({ target, rater }) => target + rater !== 4));
    near(target, 7 / 3);
    expect(residual).toBe(0);
  });
});

describe("what cannot be told says why", () => {
  test.each([
    ["nothing", [], /two targets/],
    ["one target", fromTable([[1, 2, 3]]), /two targets/],
    ["one rater, twice each", [0, 0, 1, 1, 2, 2].map((target, i) => ({ target, rater: 0, score: i })), /two raters/],
    ["each target rated once", [1, 4, 2, 5].map((score, target) => ({ target, rater: target % 2, score })), /No target was rated twice/],
    ["each rater rated once", [1, 4, 2, 5].map((score, rater) => ({ target: rater % 2, rater, score })), /No rater rated twice/],
    ["each target rated twice by a rater of its own", [1, 4, 2, 5, 3, 3].map((score, i) => ({ target: i % 3, rater: i % 3, score })), /of its own/],
    ["scores that do not differ", fromTable([[3, 3], [3, 3]]), /do not differ/],
    ["scores that do not differ but for rounding", fromTable([[0.3, 0.1 + 0.2], [0.3, 0.3]]), /do not differ/],
    ["a score that is none", fromTable([[3, Number.NaN], [3, 2]]), /number/],
    ["a chain in which each rating is needed", [3, 4, 6, 5, 2, 2.5, 7, 9].map((score, i) => ({ target: Math.floor(i / 2), rater: Math.ceil(i / 2), score })), /too few ratings/],
    ["groups apart that agree exactly", [...fromTable([[1, 1], [2, 2]]), ...fromTable([[5, 5], [7, 7]]).map(({ target, rater, score }) => ({ target: target + 2, rater: rater + 2, score }))], /nothing to chance/],
  ])("%s", (_, ratings, reason) => {
    const all = { target: null, rater: null, residual: null, iccSingle: null, iccMean: null, logLikelihood: null };
    expect(agreementComponents(ratings)).toEqual({ ...all, reason: expect.stringMatching(reason) as string });
  });
});

test("names may be words, and 1 is not \"1\"", () => {
  const named = fromTable(shroutAndFleiss).map(({ target, rater, score }) => ({ target: `take ${target}`, rater: rater === 0 ? 1 : rater === 1 ? "1" : `r${rater}`, score }));
  expect(agreementComponents(named)).toEqual(agreementComponents(fromTable(shroutAndFleiss)));
});

describe("whatever the ratings", () => {
  const table = fc
    .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 5 }))
    .chain(([n, k]) => fc.array(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: k, maxLength: k }), { minLength: n, maxLength: n }));
  const rating = fc.record({ target: fc.integer({ min: 0, max: 5 }), rater: fc.integer({ min: 0, max: 3 }), score: fc.integer({ min: 2, max: 10 }).map((half) => half / 2) });
  const sparse = fc.array(rating, { minLength: 4, maxLength: 30 });

  test("a complete table is the analysis of variance where no part of that is negative", () => {
    fc.assert(
      fc.property(table, (matrix) => {
        const [n, k] = [matrix.length, matrix[0]!.length];
        const found = agreementComponents(fromTable(matrix));
        if (found.target === null || found.residual === 0) return;
        const { icc21, icc2k } = intraclassCorrelation(matrix);
        const rows = matrix.map((row) => row.reduce((sum, score) => sum + score, 0) / k);
        const columns = matrix[0]!.map((_, j) => matrix.reduce((sum, row) => sum + row[j]!, 0) / n);
        const grand = rows.reduce((sum, row) => sum + row, 0) / n;
        const square = (values: number[]) => values.reduce((sum, value) => sum + value ** 2, 0);
        const residual = square(matrix.flatMap((row, i) => row.map((score, j) => score - rows[i]! - columns[j]! + grand))) / ((n - 1) * (k - 1));
        const target = square(rows.map((row) => row - grand)) / (n - 1) - residual / k;
        const rater = square(columns.map((column) => column - grand)) / (k - 1) - residual / n;
        if (target < 1e-6 || rater < 1e-6) return;
        near(found.target, target, 1e-8);
        near(found.rater, rater, 1e-8);
        near(found.residual, residual, 1e-8);
        near(found.iccSingle, icc21.estimate!, 1e-8);
        near(found.iccMean, icc2k.estimate!, 1e-8);
      }),
      { numRuns: 60 },
    );
  });

  /** The restricted log likelihood from its definition, over the whole covariance matrix. */
  function likelihood(ratings: Ratings, target: number, rater: number, residual: number): number {
    const rows = ratings.map((one, i) => [
      ...ratings.map((other, j) => (one.target === other.target ? target : 0) + (one.rater === other.rater ? rater : 0) + (i === j ? residual : 0)),
      1,
      one.score,
    ]);
    let logs = 0;
    const n = ratings.length;
    for (let pivot = 0; pivot < n; pivot++) {
      logs += Math.log(rows[pivot]![pivot]!);
      for (let i = pivot + 1; i < n; i++) {
        const factor = rows[i]![pivot]! / rows[pivot]![pivot]!;
        for (let j = pivot; j < n + 2; j++) rows[i]![j]! -= factor * rows[pivot]![j]!;
      }
    }
    const product = (a: number, b: number) => rows.reduce((sum, row, i) => sum + (row[a]! * row[b]!) / rows[i]![i]!, 0);
    const [ones, mixed, own] = [product(n, n), product(n, n + 1), product(n + 1, n + 1)];
    return -0.5 * (logs + Math.log(ones) + own - mixed ** 2 / ones + (n - 1) * Math.log(2 * Math.PI));
  }

  test("no other variances make the ratings likelier", () => {
    const factor = fc.constantFrom(0, 0.05, 0.2, 0.7, 0.99, 1, 1.01, 1.5, 6, 30);
    fc.assert(
      fc.property(sparse, fc.array(fc.tuple(factor, factor, factor, fc.constantFrom(0, 0.05, 1)), { minLength: 12, maxLength: 12 }), (ratings, others) => {
        const found = agreementComponents(ratings);
        if (found.target === null || found.logLikelihood === null) return;
        const { target, rater, residual, logLikelihood } = found;
        expect(likelihood(ratings, target, rater, residual)).toBeCloseTo(logLikelihood, 6);
        for (const [a, b, c, more] of others) {
          if (c > 0) expect(likelihood(ratings, a * target + more, b * rater + more / 2, c * residual)).toBeLessThanOrEqual(logLikelihood + 1e-7);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("what is added to all changes nothing, another unit its square, and the order nothing; nothing is NaN", () => {
    fc.assert(
      fc.property(sparse, (ratings) => {
        const found = agreementComponents(ratings);
        for (const value of Object.values(found)) expect(value).not.toBeNaN();
        const moved = agreementComponents(ratings.map((one) => ({ ...one, score: 1000 - 20 * one.score })).reverse());
        if (found.target === null) return void expect(moved).toEqual(found);
        near(moved.target! / 400, found.target, 1e-6);
        near(moved.rater! / 400, found.rater, 1e-6);
        near(moved.residual! / 400, found.residual, 1e-6);
        near(moved.iccMean, found.iccMean, 1e-6);
        expect(found.iccSingle).toBeGreaterThanOrEqual(0);
        expect(found.iccSingle).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});
