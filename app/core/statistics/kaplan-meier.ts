import { listIn, namedIn, type Numbers } from "./numbers-in";
import { riskTable } from "./risk-table";
import { criticalValueOf, type MedianTime, medianOf, shareAt, type ShareAtTime } from "./survival-limits";

/** One time at which somebody ended or was last seen; `estimate` is the share still there after it. */
export type SurvivalStep = ShareAtTime & { time: number; atRisk: number; events: number; censored: number };

export type SurvivalCurve = { n: number; events: number; steps: SurvivalStep[] } & MedianTime;

/**
 * The share of people for whom it has not happened yet, over time. One entry a person: `times[i]` from 0 on, in whatever
 * unit, and whether it happened then (true or 1) or the person was only seen up to then (false or 0). One step for each
 * time that occurs; where nobody is left the standard error is null. Standard errors by Greenwood, two-sided limits on the
 * log(-log) scale, the median with the limits of Brookmeyer and Crowley, null where it is not reached.
 * Somebody who ended otherwise is not "only seen up to then": for endings of several kinds use `cumulativeIncidence`.
 * Sources: E. Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958) 457; M. Greenwood 1926.
 * `median` is a time and `medianLimits` its two limits, each null where it is not reached, with a `reason` then.
 * Throws a RangeError with a sentence for bad input.
 */
export function kaplanMeier(
  times: Numbers,
  events: ArrayLike<boolean | number>,
  options?: { confidence?: number | undefined } | null,
): SurvivalCurve {
  const { confidence = 0.95 } = namedIn(options);
  const z = criticalValueOf(confidence);
  const happened = listIn(events)?.map(hasHappened);
  if (!happened) throw new RangeError("Every time needs one entry that says how it ended.");
  const rows = riskTable(times, happened.length, (person) => (happened[person] ? true : null));
  let [share, error] = [1, 0];
  const steps = rows.map(({ time, atRisk, left, censored }): SurvivalStep => {
    const ended = left.get(true) ?? 0;
    share = ended === atRisk ? 0 : share * (1 - ended / atRisk);
    error += ended / (atRisk * (atRisk - ended));
    return { time, atRisk, events: ended, censored, ...shareAt(share, share ** 2 * error, { start: 1, z }) };
  });
  const notReached = "It has not happened to half of the people by the last time.";
  return { n: times.length, events: happened.filter(Boolean).length, steps, ...medianOf(steps, steps, notReached) };
}

function hasHappened(event: boolean | number): boolean {
  if (event === true || event === 1) return true;
  if (event === false || event === 0) return false;
  throw new RangeError("Every entry must say whether it happened: true or false, 1 or 0.");
}
