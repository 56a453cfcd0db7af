import { rowsIn } from "./numbers-in";

export type ExactTest = { pValue: number } | { pValue: null; reason: string };

/**
 * Fisher's exact two-sided test of a table of counts, one row a group: the chance, were the groups alike, of a table with
 * these margins that is as unlikely as this one or more so. As R's fisher.test; 1 where only one table has these margins.
 * Source: R. Fisher, Statistical Methods for Research Workers (1934) 21.02.
 */
export function fisherExact(table: readonly [readonly [number, number], readonly [number, number]]): ExactTest {
  const rows = rowsIn(table);
  const [a, b, c, d] = (rows?.flat() ?? []) as [number, number, number, number];
  if (rows?.length !== 2 || rows.some((row) => row.length !== 2 || !row.every((count) => Number.isSafeInteger(count) && count >= 0))) return { pValue: null, reason: "Every count must be a whole number from 0 on." };
  if (a + b + c + d === 0) return { pValue: null, reason: "There is nobody to compare." };
  const [least, most] = [Math.max(0, a - d), Math.min(a + b, a + c)];
  // Chances in units of this table's, from it upwards and downwards by their ratios; those that tie may differ by rounding.
  let [likely, all] = [1, 1];
  const add = (chance: number) => {
    all += chance;
    if (chance <= 1 + 1e-7) likely += chance;
  };
  for (let x = a, chance = 1; x < most && all < Infinity; x++) add((chance *= ((a + b - x) * (a + c - x)) / ((x + 1) * (d - a + x + 1))));
  for (let x = a, chance = 1; x > least && all < Infinity; x--) add((chance *= (x * (d - a + x)) / ((a + b - x + 1) * (a + c - x + 1))));
  return { pValue: Math.min(1, likely / all) };
}
