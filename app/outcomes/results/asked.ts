import { z } from "zod";
import { type CaseMix, type TraitName, caseMixTraits, traitNames } from "../case-mix";
import { type Quarter, daysIn } from "../quarter";
import { type Period, beginOf, periods } from "../period-rules";

const quarter = z.string().regex(/^20\d\d-Q[1-4]$/).optional().catch(undefined);
const value = (name: TraitName) => z.enum(Object.keys(caseMixTraits[name].values) as [string, ...string[]]).optional().catch(undefined);

/** What the address of the results may ask for: a period, or quarters from one to another, a measure, and traits of the case. What it does not know is left aside. */
export const resultsAskedSchema = z.object({
  period: z.enum([...periods, "quarters"]).optional().catch(undefined),
  from: quarter,
  to: quarter,
  /** The period of the page that the form stood on. */
  was: z.enum([...periods, "quarters"]).optional().catch(undefined),
  measure: z.uuid().optional().catch(undefined),
  problem: value("problem"),
  age: value("age"),
  employment: value("employment"),
  medication: value("medication"),
  treatment: value("treatment"),
});

export type ResultsAsked = z.output<typeof resultsAskedSchema>;

/**
 * The period and the quarters that count. Quarters that are named do, whatever period stands beside them, unless it was
 * just changed away from quarters; "quarters" without any are all.
 */
export function timeAsked({ period, from, to, was }: Pick<ResultsAsked, "period" | "from" | "to" | "was">): { period: ResultsAsked["period"]; from: Quarter | undefined; to: Quarter | undefined; noneNamed: boolean } {
  const left = was === "quarters" && period !== undefined && period !== "quarters";
  if ((from ?? to) && !left) return { period: "quarters", from, to, noneNamed: false };
  return { period: period === "quarters" ? "all" : period, from: undefined, to: undefined, noneNamed: period === "quarters" };
}

/** Calendar days: the first one, and the first one after it; null where there is none. */
export type Span = { from: Date | null; until: Date | null };

/** The days of a period, or of quarters from one to another in whichever order they were named. */
export function spanOf(period: Period | "quarters", { from, to }: { from?: Quarter | undefined; to?: Quarter | undefined }, now: Date): Span {
  if (period !== "quarters") return { from: beginOf(period, now), until: null };
  const [first, last] = [from ?? to, to ?? from].sort();
  return { from: first ? daysIn(first).from : null, until: last ? daysIn(last).to : null };
}

/** The traits that were asked for. */
export const traitsAsked = (asked: ResultsAsked): CaseMix =>
  Object.fromEntries(traitNames.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]])));
