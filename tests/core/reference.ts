import { expect } from "vitest";
import { orthodont, sleepstudy } from "./published-data";

/**
 * Rows of the published tables, chosen by `keep` from the row's number, from 1, and the subject's, from 1.
 *
 * The numbers that tests compare with are from R 4.2.2 with lme4 1.1-31 on the same rows: the deviance function of
 * update(lmer(...), devFunOnly = TRUE) was followed by Newton's method on Richardson differences until theta moved by
 * less than 1e-11, as lmer stops at about 1e-5, and the model was built at that theta by mkMerMod.
 */
export function someSleep(keep: (row: number, subject: number, day: number) => boolean) {
  const { y, days, group } = sleepstudy();
  const rows = y.map((_, i) => i).filter((i) => keep(i + 1, Math.floor(i / 10) + 1, days[i]!));
  return { y: rows.map((i) => y[i]!), days: rows.map((i) => days[i]!), group: rows.map((i) => group[i]!) };
}

export function someOrthodont(keep: (row: number) => boolean) {
  const { y, age, female, group } = orthodont();
  const rows = y.map((_, i) => i).filter((i) => keep(i + 1));
  return { y: rows.map((i) => y[i]!), age: rows.map((i) => age[i]!), female: rows.map((i) => female[i]!), group: rows.map((i) => group[i]!) };
}

/** Each number within a millionth of the reference, which may be nested as the found ones are or flat. */
export function expectNear(found: readonly unknown[], reference: readonly number[]): void {
  const numbers = found.flat(9) as number[];
  expect(numbers).toHaveLength(reference.length);
  numbers.forEach((number, index) => expect(Math.abs(number - reference[index]!), `number ${index}: ${number} for ${reference[index]}`).toBeLessThanOrEqual(1e-6 * Math.abs(reference[index]!)));
}
