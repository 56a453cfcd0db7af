import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GroupSums, randomIntercept, randomInterceptFromSums, randomSlope, randomSlopeFromSums, sumsByGroup } from "~/core/statistics";
import { orthodont, sleepstudy } from "./published-data";
import { expectNear } from "./reference";

/** As defined: the mean first, then products of deviations from it. */
function byDefinition({ y, x, group }: { y: number[]; x: number[][]; group: (string | number)[] }): GroupSums[] {
  return [...new Set(group)].map((id) => {
    const rows = y.map((_, i) => i).filter((i) => group[i] === id);
    const columns = [y, ...x].map((column) => rows.map((i) => column[i]!));
    const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / rows.length);
    const product = (c: number, e: number) => rows.reduce((sum, _, i) => sum + (columns[c]![i]! - means[c]!) * (columns[e]![i]! - means[e]!), 0);
    return { id, n: rows.length, means, products: columns.flatMap((_, c) => Array.from({ length: c + 1 }, (_, e) => product(c, e))) };
  });
}

const columns = fc.array(fc.record({ y: fc.integer({ min: -99, max: 99 }), a: fc.integer({ min: 0, max: 9 }), b: fc.integer({ min: 0, max: 9 }), group: fc.constantFrom("p", "q", 3, -1, 0.5) }), { minLength: 1, maxLength: 40 });

test("sums are what they are defined as, groups in the order in which they appear", () => {
  fc.assert(
    fc.property(columns, (rows) => {
      const given = { y: rows.map(({ y }) => y), x: [rows.map(({ a }) => a), rows.map(({ b }) => b)], group: rows.map(({ group }) => group) };
      const expected = byDefinition(given);
      sumsByGroup(given).forEach((found, index) => {
        expect([found.id, found.n]).toEqual([expected[index]!.id, expected[index]!.n]);
        found.means.forEach((mean, c) => expect(mean).toBeCloseTo(expected[index]!.means[c]!, 10));
        found.products.forEach((product, c) => expect(product).toBeCloseTo(expected[index]!.products[c]!, 8));
      });
    }),
  );
});

describe("one pass loses no digits", () => {
  const { y, days, group } = sleepstudy();

  test("by a constant a million times the scores, which the variances do not notice", () => {
    const plain = randomIntercept({ y, x: [days], group });
    const moved = randomIntercept({ y: y.map((each) => each + 2 ** 30), x: [days.map((each) => each + 2 ** 20)], group });
    expectNear([moved.groupVariance, moved.residualVariance], [plain.groupVariance, plain.residualVariance]);
    moved.groups.forEach(({ effect }, index) => expect(effect).toBeCloseTo(plain.groups[index]!.effect, 5));
  });

  test("by groups that lie ten thousand standard deviations apart, whose residual is that of the analysis of variance", () => {
    const apart = randomIntercept({ y: y.map((each, i) => Math.round(each) + 2 ** 20 * Number(group[i])), group });
    const squares = sumsByGroup({ y: y.map(Math.round), group }).reduce((sum, { products }) => sum + products[0]!, 0);
    expectNear([apart.residualVariance], [squares / (180 - 18)]);
  });
});

test("sums as JSON, and group names of every kind, give the same fit", () => {
  const { y, age, female, group } = orthodont();
  const ids = [...new Set(group)];
  const numbered = group.map((id) => ids.indexOf(id));
  const fit = randomIntercept({ y, x: [age, female], group });
  expect(randomInterceptFromSums(JSON.parse(JSON.stringify(sumsByGroup({ y, x: [age, female], group }))) as GroupSums[])).toEqual(fit);
  const typed = randomIntercept({ y: Float64Array.from(y), x: [Float64Array.from(age), female], group: Int32Array.from(numbered) });
  expect(typed.groups.map(({ id }) => ids[id as number])).toEqual(ids);
  expect({ ...typed, groups: typed.groups.map((each) => ({ ...each, id: ids[each.id as number] })) }).toEqual(fit);
  const far = randomIntercept({ y, x: [age, female], group: numbered.map((code) => code * 1e9 - 0.5) });
  expect(far.groups.map(({ effect }) => effect)).toEqual(fit.groups.map(({ effect }) => effect));
  expect(randomSlopeFromSums(sumsByGroup({ y, x: [age], group }), { method: "ML" })).toEqual(randomSlope({ y, slope: age, group, method: "ML" }));
});

test("the number 1 and the text 1 are two groups", () => {
  expect(sumsByGroup({ y: [1, 2, 3], group: [1, "1", 1] }).map(({ id, n }) => [id, n])).toEqual([[1, 2], ["1", 1]]);
});
