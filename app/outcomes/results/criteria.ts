import { normalQuantile } from "~/core/statistics";
import type { Measure } from "~/library";
import { lineOf } from "../rules";

/** By what the database judges a change on one measure: the same as `changeOn`, with nothing left to compute but differences. */
export type Criterion = {
  id: string;
  outcome: boolean;
  higher: boolean;
  /** A published criterion; else by formula, from a standard error of the difference and the critical value. */
  points: number | null;
  error: number | null;
  critical: number | null;
  side: "atMost" | "below" | "atLeast" | "above" | null;
  line: number | null;
  /** The best score that the measure has. */
  best: number;
  /** A first score here or worse lies in the more severe half of the clinical range. */
  severeFrom: number | null;
  /** Of an alliance measure. */
  below: number | null;
  dropOf: number | null;
};

export function criterionFor(id: string, { kind, higherIsBetter, functional, reliableChange, range, talkAbout }: Measure): Criterion {
  const side = functional ? (Object.keys(functional)[0] as Criterion["side"]) : null;
  const line = lineOf({ functional });
  const byFormula = reliableChange && "sd" in reliableChange ? reliableChange : null;
  const higher = side ? side === "atLeast" || side === "above" : higherIsBetter;
  const worst = higher ? range.min : range.max;
  return {
    id,
    outcome: kind === "outcome",
    higher,
    points: reliableChange && "points" in reliableChange ? reliableChange.points : null,
    error: byFormula && byFormula.sd * Math.sqrt(2 * (1 - byFormula.reliability)),
    // To three decimals, as `reliableChange` takes it.
    critical: byFormula && Math.round(1000 * normalQuantile((1 + byFormula.confidence) / 2)) / 1000,
    side,
    line,
    best: higherIsBetter ? range.max : range.min,
    severeFrom: line === null ? null : (line + worst) / 2,
    below: kind === "alliance" ? (talkAbout?.below ?? null) : null,
    dropOf: kind === "alliance" ? (talkAbout?.dropOf ?? null) : null,
  };
}
