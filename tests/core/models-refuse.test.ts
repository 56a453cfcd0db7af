import { describe, expect, test } from "vitest";
import { NotEstimable, randomIntercept, randomInterceptFromSums, randomSlope } from "~/core/statistics";

const group = ["a", "a", "a", "b", "b", "b", "c", "c", "c"];
const y = [1, 3, 2, 5, 4, 7, 3, 1, 2];
const x = [1, 2, 3, 1, 2, 4, 1, 3, 2];
const constant = x.map(() => 0.1);

describe("a random intercept that cannot be estimated is refused with the reason", () => {
  test.each([
    ["no rows", { y: [], x: [], group: [] }, /No row is complete/],
    ["nothing but missing values", { y: [null, NaN], x: [], group: [1, 2] }, /No row is complete/],
    ["a single group", { y, x: [x], group: y.map(() => 7) }, /one group/],
    ["a single row", { y: [1], x: [], group: [1] }, /one group/],
    ["groups of one row each", { y, x: [], group: y.map((_, i) => i) }, /single row/],
    ["a constant covariate", { y, x: [x, constant], group }, /Covariate 2 is the same in every row.*intercept/],
    ["a constant covariate with digits that rounding moves", { y, x: [x.map((_, i) => (i % 2 ? 0.3 : 0.1 + 0.2))], group }, /Covariate 1 is the same/],
    ["a covariate that is a multiple of another", { y, x: [x, x.map((each) => 3 * each - 7)], group }, /Covariate 2 follows from the other/],
    ["a covariate that is the sum of two", { y, x: [x, y.map((_, i) => i % 4), x.map((each, i) => each + (i % 4) / 3)], group }, /Covariate 3 follows/],
    ["a constant y", { y: constant, x: [x], group }, /y is the same in every row/],
    ["a y that is constant in each group", { y: group.map((id) => id.charCodeAt(0) / 10), x: [], group }, /residual variance is zero/],
    ["a y that follows from the covariate", { y: x.map((each) => 0.1 * each + 1e6), x: [x], group }, /residual variance is zero/],
    ["as many coefficients as rows", { y: [1, 2, 4, 3], x: [[1, 2, 3, 5], [2, 1, 7, 3], [0, 0, 1, 5]], group: [1, 1, 2, 2] }, /too few/],
    ["groups and covariates as many as rows", { y: [1, 2, 4, 3], x: [[1, 2, 3, 5], [2, 1, 7, 3]], group: [1, 1, 2, 2] }, /nothing left over/],
    ["covariates that name the groups", { y, x: [group.map((id) => (id === "a" ? 1 : 0)), group.map((id) => (id === "b" ? 1 : 0))], group }, /account for all differences between the groups/],
    ["an infinite value", { y: y.map((each, i) => (i === 4 ? Infinity : each)), x: [], group }, /infinite/],
    ["an infinite covariate", { y, x: [x.map((each, i) => (i === 0 ? -Infinity : each))], group }, /infinite/],
    ["values whose squares no computer holds", { y: y.map((each) => each * 1e200), x: [], group }, /too large/],
    ["columns of different lengths", { y, x: [x.slice(1)], group }, /9 groups named for 8 rows of covariate 1/],
  ])("%s", (_, columns, says) => {
    for (const method of ["REML", "ML"] as const) {
      expect(() => randomIntercept({ ...columns, method })).toThrow(NotEstimable);
      expect(() => randomIntercept({ ...columns, method })).toThrow(says);
    }
  });

  test("text in a column", () => {
    expect(() => randomIntercept({ y: y.map(String) as unknown as number[], x: [], group })).toThrow(/Row 1 of y is no number/);
  });

  test("sums of another number of covariates", () => {
    expect(() => randomInterceptFromSums([{ id: 1, n: 2, means: [1, 2], products: [1] }, { id: 2, n: 2, means: [1, 2], products: [1] }])).toThrow(/sums of group 1/);
  });
});

describe("a random slope that cannot be estimated is refused with the reason", () => {
  test.each([
    ["a single group", { y, slope: x, group: y.map(() => 1) }, /one group/],
    ["groups of one row each", { y, slope: x, group: y.map((_, i) => i) }, /single row/],
    ["a constant slope", { y, slope: constant, group }, /Covariate 1 is the same/],
    ["two rows in each group", { y: [1, 4, 2, 3], slope: [1, 2, 1, 2], group: [1, 1, 2, 2] }, /own line/],
    ["two places, one for each group", { y, slope: y.map((_, i) => (i < 4 ? 1 : 2)), group: y.map((_, i) => i >> 1) }, /two places/],
    ["one group beside which there is but a row", { y: [1, 4, 2, 3, 5], slope: [1, 2, 3, 4, 2], group: [1, 1, 1, 1, 2] }, /too few groups/],
    ["lines without scatter", { y: x.map((each, i) => each * (group[i] === "a" ? 2 : 3)), slope: x, group }, /residual variance is zero/],
    ["an infinite value", { y: y.map((each, i) => (i === 4 ? Infinity : each)), slope: x, group }, /infinite/],
  ])("%s", (_, columns, says) => {
    for (const method of ["REML", "ML"] as const) expect(() => randomSlope({ ...columns, method })).toThrow(says);
  });
});
