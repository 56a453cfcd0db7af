import { type PreToPostEffect, type Share, preToPostEffect, wilsonInterval } from "~/core/statistics";
import type { Measure } from "~/library";
import { type Category, type Episode, categories } from "./model";
import { primaryCourse } from "./rules";

/** From so many closed cases with both scores a page shows shares and an effect; below, counts only (DOMAIN.md 4.6). */
export const leastForShares = 20;

export const periods = ["12", "24", "all"] as const;
/** The last so many months, or everything. */
export type Period = (typeof periods)[number];

/** What came of the closed episodes that are judged by one measure. */
export type Summary = {
  short: string;
  name: string;
  higherIsBetter: boolean;
  closed: number;
  /** With a first and an end score; everything below is of these. */
  both: number;
  withoutEnd: number;
  /** With an end score, but nothing to compare it with. */
  withoutStart: number;
  counts: Record<Category, number>;
  /** Nobody has published which change is reliable on this measure. */
  unclassified: number;
  /** Began in the functional range already, so that they could not recover. */
  startedFunctional: number;
  meanFirst: number | null;
  meanEnd: number | null;
  /** Null below `leastForShares`. */
  shares: Record<Category, Share> | null;
  withoutEndShare: Share | null;
  effect: PreToPostEffect | null;
};

export type PeriodSummary = {
  period: Period;
  /** Closed episodes that no period but all counts, because no day is known. */
  withoutDates: number;
  /** The measure of most cases first. */
  measures: Summary[];
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

/** The period that was asked for; else the shortest in which an episode ended. */
export function periodFor(asked: Period | undefined, closed: Pick<Episode, "endedOn">[], now: Date): Period {
  return asked ?? periods.find((period) => closed.some((episode) => episode.endedOn !== null && isWithin(episode, beginOf(period, now)))) ?? "all";
}

/** What came of a clinician's closed episodes in a period, by primary measure. */
export function summaryOf(closed: Episode[], measures: Map<string, Measure>, period: Period, now: Date): PeriodSummary {
  const begin = beginOf(period, now);
  const within = closed.filter((episode) => isWithin(episode, begin));
  const used = [...new Set(within.map(({ primaryMeasureId }) => primaryMeasureId))];
  const found = used.flatMap((id) => {
    const definition = measures.get(id);
    const judgedByIt = within.filter(({ primaryMeasureId }) => primaryMeasureId === id);
    return definition ? [ofMeasure(definition, judgedByIt, measures)] : [];
  });
  return {
    period,
    withoutDates: closed.filter(({ endedOn }) => endedOn === null).length,
    measures: found.toSorted((a, b) => b.closed - a.closed || a.short.localeCompare(b.short)),
  };
}

function ofMeasure(definition: Measure, episodes: Episode[], measures: Map<string, Measure>): Summary {
  const courses = episodes.flatMap((episode) => primaryCourse(episode, measures) ?? []);
  const both = courses.flatMap(({ first, end, change }) => (first && end && change ? [{ pre: first.score, post: end.score, change }] : []));
  const counts = Object.fromEntries(categories.map((each) => [each, both.filter(({ change }) => change.category === each).length])) as Summary["counts"];
  const unclassified = both.filter(({ change }) => change.category === null).length;
  const withoutEnd = courses.filter(({ end }) => end === null).length;
  const enough = both.length >= leastForShares;
  const { higherIsBetter, short, name } = definition;
  const [pre, post] = [both.map((each) => each.pre), both.map((each) => each.post)];
  return {
    short,
    name,
    higherIsBetter,
    closed: episodes.length,
    both: both.length,
    withoutEnd,
    withoutStart: courses.length - withoutEnd - both.length,
    counts,
    unclassified,
    startedFunctional: both.filter(({ change }) => change.eligible === false).length,
    meanFirst: mean(pre),
    meanEnd: mean(post),
    shares: enough && unclassified === 0 ? sharesOf(counts, both.length) : null,
    withoutEndShare: episodes.length >= leastForShares ? wilsonInterval({ successes: withoutEnd, n: episodes.length }) : null,
    effect: enough ? preToPostEffect(pre, post, { confidence: 0.95, higherIsBetter }) : null,
  };
}

function sharesOf(counts: Record<Category, number>, n: number) {
  return Object.fromEntries(categories.map((each) => [each, wilsonInterval({ successes: counts[each], n })])) as Record<Category, Share>;
}

const mean = (values: number[]) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);
