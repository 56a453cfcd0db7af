import { numbersIn, type Numbers } from "./numbers-in";

/** What happened at one time: who was still there just before, how many left by each cause, and how many were last seen there. */
export type RiskRow<Cause> = { time: number; atRisk: number; left: Map<Cause, number>; censored: number };

/**
 * Counts people by the time of their end, in the order of time. `causeOf(i)` is null for somebody who was only seen up to
 * then. At one time ends come before last sights, so that whoever was last seen then still counts as at risk. Times that
 * differ by less than a thousand-millionth are one time. Throws a RangeError for lists of unequal length, and for a time
 * that is no number from 0 on.
 */
export function riskTable<Cause>(given: Numbers, count: number, causeOf: (index: number) => Cause | null): RiskRow<Cause>[] {
  const times = numbersIn(given);
  if (!times?.every((time) => time >= 0)) throw new RangeError("Every time must be a number from 0 on.");
  if (times.length !== count) throw new RangeError("Every time needs one entry that says how it ended.");
  const order = times.map((_, i) => i).sort((a, b) => times[a]! - times[b]!);
  const rows: RiskRow<Cause>[] = [];
  order.forEach((person, gone) => {
    const time = times[person]!;
    let row = rows.at(-1);
    if (!row || time - row.time > 1e-9 * Math.max(1, row.time)) rows.push((row = { time, atRisk: count - gone, left: new Map(), censored: 0 }));
    const cause = causeOf(person);
    if (cause === null) row.censored += 1;
    else row.left.set(cause, (row.left.get(cause) ?? 0) + 1);
  });
  return rows;
}
