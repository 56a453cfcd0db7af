import type { SurvivalStep } from "./kaplan-meier";
import { listIn, namedIn, type Numbers } from "./numbers-in";
import { type RiskRow, riskTable } from "./risk-table";
import { criticalValueOf, type MedianTime, medianOf, shareAt, type ShareAtTime } from "./survival-limits";

/** One time at which somebody ended or was last seen; `estimate` is the share that ended by this cause up to and with it. */
export type IncidenceStep = ShareAtTime & { time: number; atRisk: number; events: number; censored: number };

export type Incidence<Cause> = {
  n: number;
  /** One entry for each cause that occurs, in the order of their first occurrence in time. */
  causes: ({ cause: Cause; events: number; steps: IncidenceStep[] } & MedianTime)[];
  /** The share with no ending yet. At each time it and the causes' shares add up to 1. */
  survival: SurvivalStep[];
};

/**
 * The share of people that ended by each of several causes, over time, where one ending rules out the others. One entry a
 * person: `times[i]` from 0 on, and the cause, or null or 0 for a person who was only seen up to then.
 * The Aalen-Johansen estimator; its standard error by the delta method with multinomial increments, taken forward from time
 * to time (Greenwood's formula for matrices: P. Andersen, O. Borgan, R. Gill and N. Keiding, Statistical Models Based on
 * Counting Processes (1993) IV.4.1.3, and J. Gaynor and others, Journal of the American Statistical Association 88 (1993)
 * 400). With one cause it is Greenwood's; without anybody only seen up to a time it is that of a plain share. The same
 * figures as R's survfit gives for several states. Two-sided limits on the log(-log) scale. `median` is the time by which
 * half of all people had ended by this cause, which is often never.
 * `medianLimits` are its two limits; each is null where it is not reached, with a `reason` then.
 * Throws a RangeError with a sentence for bad input.
 */
export function cumulativeIncidence<Cause extends string | number>(
  times: Numbers,
  causes: ArrayLike<Cause | 0 | null>,
  options?: { confidence?: number | undefined } | null,
): Incidence<Cause> {
  const { confidence = 0.95 } = namedIn(options);
  const z = criticalValueOf(confidence);
  const known = listIn(causes)?.map((cause) => causeOf<Cause>(cause));
  if (!known) throw new RangeError("Every time needs one entry that says how it ended.");
  const rows = riskTable(times, known.length, (person) => known[person]!);
  return {
    n: times.length,
    causes: [...new Set(rows.flatMap(({ left }) => [...left.keys()]))].map((cause) => ({ cause, ...incidenceOf(rows, cause, z) })),
    survival: shares(rows, null).map(({ row, pending, pendingVariance }) => ({ ...counted(row, endedAt(row)), ...shareAt(pending, pendingVariance, { start: 1, z }) })),
  };
}

function incidenceOf<Cause>(rows: RiskRow<Cause>[], cause: Cause, z: number) {
  const steps = shares(rows, cause).map(({ row, share, variance }): IncidenceStep => ({ ...counted(row, row.left.get(cause) ?? 0), ...shareAt(share, variance, { start: 0, z }) }));
  const pending = steps.map(({ estimate, lower, upper }) => ({ estimate: 1 - estimate, lower: mirrored(upper), upper: mirrored(lower) }));
  return { events: steps.reduce((sum, step) => sum + step.events, 0), steps, ...medianOf(steps, pending, "Fewer than half of the people ended this way by the last time.") };
}

const mirrored = (limit: number | null) => (limit === null ? null : 1 - limit);
const counted = <Cause>({ time, atRisk, censored }: RiskRow<Cause>, events: number) => ({ time, atRisk, events, censored });
const endedAt = <Cause>({ left }: RiskRow<Cause>) => [...left.values()].reduce((sum, count) => sum + count, 0);

/** The share by one cause and the share without an ending at each time, with their variances, from those at the time before. */
function shares<Cause>(rows: RiskRow<Cause>[], cause: Cause | null) {
  let [share, pending, variance, pendingVariance, covariance] = [0, 1, 0, 0, 0];
  return rows.map((row) => {
    const any = endedAt(row) / row.atRisk;
    const own = cause === null ? 0 : (row.left.get(cause) ?? 0) / row.atRisk;
    const rest = (row.atRisk - endedAt(row)) / row.atRisk;
    variance += 2 * own * covariance + own ** 2 * pendingVariance + (pending ** 2 * own * (1 - own)) / row.atRisk;
    covariance = rest * (covariance + own * pendingVariance) - (pending ** 2 * own * rest) / row.atRisk;
    pendingVariance = rest ** 2 * pendingVariance + (pending ** 2 * any * rest) / row.atRisk;
    share += pending * own;
    pending *= rest;
    return { row, share, pending, variance, pendingVariance };
  });
}

function causeOf<Cause extends string | number>(cause: Cause | 0 | null): Cause | null {
  if (cause === null || cause === 0) return null;
  if ((typeof cause === "string" && cause !== "") || (typeof cause === "number" && Number.isFinite(cause))) return cause;
  throw new RangeError("Every entry must name its cause, or be null where the person was only seen up to then.");
}
