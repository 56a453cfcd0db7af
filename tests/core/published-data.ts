import fs from "node:fs";
import path from "node:path";

function table(file: string): Record<string, string>[] {
  const [head = "", ...lines] = fs.readFileSync(path.join(import.meta.dirname, "data", file), "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, column) => [names[column]!, value])));
}

/** Reaction times over ten days without sleep: G. Belenky et al., Journal of Sleep Research 12 (2003) 1, as `sleepstudy` of R's lme4. */
export function sleepstudy() {
  const rows = table("sleepstudy.csv");
  return { y: rows.map(({ reaction }) => Number(reaction)), days: rows.map(({ days }) => Number(days)), group: rows.map(({ subject }) => subject!) };
}

/** Growth of a distance in the face: R. Potthoff and S. Roy, Biometrika 51 (1964) 313, as `Orthodont` of R's nlme. */
export function orthodont() {
  const rows = table("orthodont.csv");
  return {
    y: rows.map(({ distance }) => Number(distance)),
    age: rows.map(({ age }) => Number(age)),
    female: rows.map(({ sex }) => (sex === "Female" ? 1 : 0)),
    group: rows.map(({ subject }) => subject!),
  };
}

/** Six batches of five: O. Davies and P. Goldsmith, Statistical Methods in Research and Production (1972), table 6.3. */
export const dyestuff = inBatches([
  [1545, 1440, 1440, 1520, 1580],
  [1540, 1555, 1490, 1560, 1495],
  [1595, 1550, 1605, 1510, 1560],
  [1445, 1440, 1595, 1465, 1545],
  [1595, 1630, 1515, 1635, 1625],
  [1520, 1455, 1450, 1480, 1445],
]);

/** Simulated so that batches differ by less than chance would make them: G. Box and G. Tiao, Bayesian Inference in Statistical Analysis (1973), table 5.1.4. */
export const dyestuff2 = inBatches([
  [7.298, 3.846, 2.434, 9.566, 7.99],
  [5.22, 6.556, 0.608, 11.788, -0.892],
  [0.11, 10.386, 13.434, 5.51, 8.166],
  [2.212, 4.852, 7.092, 9.288, 4.98],
  [0.282, 9.014, 4.458, 9.446, 7.198],
  [1.722, 4.782, 8.106, 0.758, 3.758],
]);

function inBatches(batches: number[][]) {
  return { y: batches.flat(), group: batches.flatMap((batch, index) => batch.map(() => "ABCDEF"[index]!)) };
}
