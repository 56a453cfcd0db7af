import { isNumber, listIn } from "./numbers-in";
import { unitOf } from "./own-scale";

const levels = ["nominal", "ordinal", "interval", "ratio"] as const;

/** What the values are: names, ranks, points with equal steps, or points with a true zero. */
export type MeasurementLevel = (typeof levels)[number];

export type Alpha = { estimate: number } | { estimate: null; reason: string };

/**
 * Krippendorff's alpha, agreement of any number of observers beyond chance, with gaps. `units` holds one row a unit and in it
 * one value an observer, null where there is none; rows may differ in length. 1 is perfect, 0 what chance gives, never
 * clipped there. Values of units with a single rating count for nothing, neither as agreement nor as what chance could give.
 * Undefined without a level, for values that are no numbers, where no unit has two ratings, and where all that count are equal.
 * Source: K. Krippendorff, Content Analysis (2004) 11; Computing Krippendorff's Alpha-Reliability (2011).
 */
export function krippendorffAlpha(units: ArrayLike<ArrayLike<number | null>>, level: MeasurementLevel): Alpha {
  if (!levels.includes(level)) return { estimate: null, reason: "It must be said whether the values are nominal, ordinal, interval or ratio." };
  const rows = listIn(units)?.map((unit) => listIn(unit));
  if (!rows?.every((row) => row !== null)) return { estimate: null, reason: "Every unit must be a row of values." };
  const given = rows.map((row) => row.filter((value) => value !== null)).filter(({ length }) => length > 1);
  if (!given.flat().every(isNumber)) return { estimate: null, reason: "Every value must be a number." };
  const unitSize = unitOf(given.flat());
  const paired = given.map((row) => row.map((value) => value / unitSize));
  const values = paired.flat();
  if (values.length === 0) return { estimate: null, reason: "No unit was rated twice, so there is nothing that could agree." };
  if (level === "ratio" && values.some((value) => value < 0)) return { estimate: null, reason: "Values with a true zero cannot lie below it." };
  const counts = new Map<number, number>();
  for (const value of values.toSorted((a, b) => a - b)) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size === 1) return { estimate: null, reason: "The values do not differ, so there is nothing to agree on." };

  const distance = distanceOn(level, counts);
  const observed = paired.reduce((sum, unit) => sum + pairsOf(unit.map((value) => [value, 1]), distance) / (unit.length - 1), 0);
  const expected = pairsOf([...counts], distance) / (values.length - 1);
  return { estimate: 1 - observed / expected };
}

type Distance = (a: number, b: number) => number;

/** The distances of all pairs, each taken both ways; every value with the number of times that it stands there. */
function pairsOf(values: [value: number, times: number][], distance: Distance): number {
  let sum = 0;
  values.forEach(([value, times], i) => {
    for (let j = 0; j < i; j++) sum += 2 * times * values[j]![1] * distance(value, values[j]![0]);
  });
  return sum;
}

function distanceOn(level: MeasurementLevel, counts: ReadonlyMap<number, number>): Distance {
  if (level === "interval") return (a, b) => (a - b) ** 2;
  if (level === "ratio") return (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2);
  if (level === "nominal") return (a, b) => (a === b ? 0 : 1);
  // Ranks: how many values lie from the middle of one to the middle of the other.
  const middles = new Map<number, number>();
  let below = 0;
  for (const [value, times] of counts) {
    middles.set(value, below + times / 2);
    below += times;
  }
  return (a, b) => (middles.get(a)! - middles.get(b)!) ** 2;
}
