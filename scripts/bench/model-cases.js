// Closed episodes as a large service would have them: an end score by what clients began with, and by who saw them.
import { randomFrom } from "../random-from.js";

/** Columns of doubles, the same at every call; group numbers are whole and not in order. */
export function makeCases({ groups, rows }) {
  const next = randomFrom(20_261_122);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const effects = Array.from({ length: groups }, () => [1.5 * normal(), 0.08 * normal()]);
  const y = new Float64Array(rows);
  const x = [0, 1, 2].map(() => new Float64Array(rows));
  const group = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    // Some clinicians close many episodes and most few, each at least one.
    const who = row < groups ? row : Math.floor(groups * next() ** 1.5);
    const intake = Math.round(10 + 17 * next());
    const age = Math.round(18 + 60 * next());
    const employed = next() < 0.6 ? 1 : 0;
    group[row] = who;
    [x[0][row], x[1][row], x[2][row]] = [intake, age, employed];
    y[row] = 2 + effects[who][0] + (0.5 + effects[who][1]) * intake + 0.01 * age - employed + 5 * normal();
  }
  return { y, x, group, groups };
}
