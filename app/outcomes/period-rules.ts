import { type PairedMoments, type PreToPostEffect, type Share, effectFromMoments, wilsonInterval } from "~/core/statistics";
import { type Measure, criterionInWords } from "~/library";
import { type Category, type Episode, categories } from "./model";

/** From so many closed cases with both scores a page shows shares and an effect; below, counts only (DOMAIN.md 4.6). */
export const leastForShares = 20;

export const periods = ["12", "24", "all"] as const;
/** The last so many months, or everything. */
export type Period = (typeof periods)[number];

/** What the database counts of the closed episodes that have one outcome measure: judged by it, or with a score of it from treatment. */
export type Tally = {
  measureId: string;
  closed: number;
  /** How many of them are judged by it. */
  primary: number;
  /** Of those judged by another measure: by which. */
  beside: { measureId: string; cases: number }[];
  /** With a first and an end score; all that follows but `withoutEnd` and `withoutStart` is of these. */
  both: number;
  withoutEnd: number;
  /** With an end score, but nothing to compare it with. */
  withoutStart: number;
  counts: Record<Category, number>;
  /** Nobody has published which change is reliable on this measure. */
  unclassified: number;
  /** Began in the functional range already, so that they could not recover. */
  startedFunctional: number;
  /** Of `both`: began so well that no score would be reliably better. */
  withoutRoom: number;
  /** Of the scores of `both`; null where there are none. */
  moments: PairedMoments | null;
};

/** What came of the closed episodes that have one outcome measure, by that measure. */
export type Summary = Omit<Tally, "beside" | "moments"> & {
  short: string;
  name: string;
  /** Its cut-off and its reliable change. */
  criterion: string;
  /** How many have it beside another measure, by which they are judged. */
  beside: { short: string; cases: number }[];
  higherIsBetter: boolean;
  meanFirst: number | null;
  meanEnd: number | null;
  /** Null below `leastForShares`. */
  shares: Record<Category, Share> | null;
  withoutEndShare: Share | null;
  effect: PreToPostEffect | null;
};

/** The first calendar day of a period that ends today; null for everything. */
export function beginOf(period: Period, now: Date): Date | null {
  if (period === "all") return null;
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth() - Number(period), now.getUTCDate()];
  // A month may be shorter than the day: 29 February a year later is its last day.
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last)));
}

const isWithin = ({ endedOn }: Pick<Episode, "endedOn">, begin: Date | null) => begin === null || (endedOn !== null && endedOn >= begin);

/** The period that was asked for; else the shortest in which an episode ended, the last of which ended on `lastEndedOn`. */
export function periodFor(asked: Period | undefined, lastEndedOn: Date | null, now: Date): Period {
  return asked ?? periods.find((period) => isWithin({ endedOn: lastEndedOn }, beginOf(period, now))) ?? "all";
}

/** What came of closed cases, by each of their outcome measures; the one by which most cases are judged first. */
export function summariesOf(tallies: Tally[], measures: Map<string, Measure>, locale: string): Summary[] {
  const found = tallies.flatMap((tally) => {
    const definition = measures.get(tally.measureId);
    return definition?.kind === "outcome" && tally.closed > 0 ? [summaryOf(tally, definition, measures, locale)] : [];
  });
  return found.toSorted((a, b) => b.primary - a.primary || b.closed - a.closed || a.short.localeCompare(b.short));
}

export function daysInWords(begin: Date, end: Date, locale: string): string {
  const writer = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return `${writer.format(begin)} to ${writer.format(end)}`;
}

function summaryOf({ moments, beside, ...tally }: Tally, definition: Measure, measures: Map<string, Measure>, locale: string): Summary {
  const { closed, both, withoutEnd, counts, unclassified } = tally;
  const enough = both >= leastForShares;
  const { higherIsBetter, short, name } = definition;
  const others = beside.map(({ measureId, cases }) => ({ short: measures.get(measureId)?.short ?? "another measure", cases }));
  return {
    ...tally,
    short,
    name,
    criterion: criterionInWords(definition, locale),
    beside: others.toSorted((a, b) => b.cases - a.cases),
    higherIsBetter,
    meanFirst: moments && moments.meanPre,
    meanEnd: moments && moments.meanPost,
    shares: enough && unclassified === 0 ? sharesOf(counts, both) : null,
    withoutEndShare: closed >= leastForShares ? wilsonInterval({ successes: withoutEnd, n: closed }) : null,
    effect: enough && moments ? effectFromMoments(moments, { confidence: 0.95, higherIsBetter }) : null,
  };
}

export function sharesOf(counts: Record<Category, number>, n: number) {
  return Object.fromEntries(categories.map((each) => [each, wilsonInterval({ successes: counts[each], n })])) as Record<Category, Share>;
}
