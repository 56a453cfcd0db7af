import { type PreToPostEffect, type Share, preToPostEffect, wilsonInterval } from "~/core/statistics";
import { type Measure, criterionInWords } from "~/library";
import { type Category, type Episode, categories } from "./model";
import { courseOf } from "./rules";

/** From so many closed cases with both scores a page shows shares and an effect; below, counts only (DOMAIN.md 4.6). */
export const leastForShares = 20;

export const periods = ["12", "24", "all"] as const;
/** The last so many months, or everything. */
export type Period = (typeof periods)[number];

/** What came of the closed episodes that have one outcome measure, by that measure. */
export type Summary = {
  measureId: string;
  short: string;
  name: string;
  /** Its cut-off and its reliable change. */
  criterion: string;
  /** How many of them are judged by it, and how many have it beside another measure, by which they are judged. */
  primary: number;
  beside: { short: string; cases: number }[];
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
  /** "22 November 2025 to 22 November 2026"; null for everything. */
  dates: string | null;
  /** The measure by which most cases are judged first. */
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

/** The period that was asked for; else the shortest in which an episode ended, the last of which ended on `lastEndedOn`. */
export function periodFor(asked: Period | undefined, lastEndedOn: Date | null, now: Date): Period {
  return asked ?? periods.find((period) => isWithin({ endedOn: lastEndedOn }, beginOf(period, now))) ?? "all";
}

type Asked = { period: Period; now: Date; /** Of the reader. */ locale: string };

/** What came of a clinician's closed episodes in a period, by each of their outcome measures. */
export function summaryOf(closed: Episode[], measures: Map<string, Measure>, { period, now, locale }: Asked): PeriodSummary {
  const begin = beginOf(period, now);
  const within = closed.filter((episode) => isWithin(episode, begin));
  const used = [...new Set(within.flatMap((episode) => [episode.primaryMeasureId, ...episode.scores.keys()]))];
  const found = used.flatMap((id) => {
    const definition = measures.get(id);
    const having = within.filter((episode) => hasIt(episode, id));
    return definition?.kind === "outcome" && having.length > 0 ? [ofMeasure(id, having, measures, locale)] : [];
  });
  return {
    period,
    dates: begin && datesInWords(begin, now, locale),
    measures: found.toSorted((a, b) => b.primary - a.primary || b.closed - a.closed || a.short.localeCompare(b.short)),
  };
}

/** An episode belongs to the measure by which it is judged, taken or not, and to every other that was taken in treatment. */
const hasIt = ({ primaryMeasureId, scores }: Episode, id: string) => primaryMeasureId === id || (scores.get(id) ?? []).some(({ stage }) => stage !== "follow_up");

function datesInWords(begin: Date, end: Date, locale: string): string {
  const writer = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return `${writer.format(begin)} to ${writer.format(end)}`;
}

/** By which measures those episodes are judged that are judged by another one, the most frequent first. */
function besideOf(episodes: Episode[], measures: Map<string, Measure>): Summary["beside"] {
  const cases = new Map<string, number>();
  for (const { primaryMeasureId } of episodes) cases.set(primaryMeasureId, (cases.get(primaryMeasureId) ?? 0) + 1);
  return [...cases].map(([id, count]) => ({ short: measures.get(id)?.short ?? "another measure", cases: count })).toSorted((a, b) => b.cases - a.cases);
}

function ofMeasure(measureId: string, episodes: Episode[], measures: Map<string, Measure>, locale: string): Summary {
  const definition = measures.get(measureId)!;
  const courses = episodes.map((episode) => courseOf(episode, measureId, episode.scores.get(measureId) ?? [], definition));
  const others = episodes.filter(({ primaryMeasureId }) => primaryMeasureId !== measureId);
  const both = courses.flatMap(({ first, end, change }) => (first && end && change ? [{ pre: first.score, post: end.score, change }] : []));
  const counts = Object.fromEntries(categories.map((each) => [each, both.filter(({ change }) => change.category === each).length])) as Summary["counts"];
  const unclassified = both.filter(({ change }) => change.category === null).length;
  const withoutEnd = courses.filter(({ end }) => end === null).length;
  const enough = both.length >= leastForShares;
  const { higherIsBetter, short, name } = definition;
  const [pre, post] = [both.map((each) => each.pre), both.map((each) => each.post)];
  return {
    measureId,
    short,
    name,
    criterion: criterionInWords(definition, locale),
    primary: episodes.length - others.length,
    beside: besideOf(others, measures),
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
