import type { Measure } from "~/library";
import { type Category, type Episode, categories } from "~/outcomes/model";
import type { Tally } from "~/outcomes/period-rules";
import { courseOf } from "~/outcomes/rules";

/** What the database counts, worked out from the scores of closed episodes: the same by each measure, in plain steps. */
export function talliesFrom(closed: Episode[], measures: Map<string, Measure>): Tally[] {
  const used = [...new Set(closed.flatMap((episode) => [episode.primaryMeasureId, ...episode.scores.keys()]))];
  return used.flatMap((measureId) => {
    const definition = measures.get(measureId)!;
    const having = closed.filter(({ primaryMeasureId, scores }) => primaryMeasureId === measureId || (definition.kind === "outcome" && (scores.get(measureId) ?? []).some(({ stage }) => stage !== "follow_up")));
    return having.length > 0 ? [tallyOf(measureId, definition, having)] : [];
  });
}

function tallyOf(measureId: string, definition: Measure, having: Episode[]): Tally {
  const courses = having.map((episode) => courseOf(episode, measureId, episode.scores.get(measureId) ?? [], definition));
  const others = having.map(({ primaryMeasureId }) => primaryMeasureId).filter((id) => id !== measureId);
  const both = courses.flatMap(({ first, end, change, roomToImprove }) => (first && end && change ? [{ pre: first.score, post: end.score, change, roomToImprove }] : []));
  const [pre, post] = [both.map((one) => one.pre), both.map((one) => one.post)];
  const withoutEnd = courses.filter(({ end }) => end === null).length;
  return {
    measureId,
    closed: having.length,
    primary: having.length - others.length,
    beside: [...new Set(others)].map((id) => ({ measureId: id, cases: others.filter((other) => other === id).length })),
    both: both.length,
    withoutEnd,
    withoutStart: courses.length - withoutEnd - both.length,
    counts: Object.fromEntries(categories.map((each) => [each, both.filter(({ change }) => change.category === each).length])) as Record<Category, number>,
    unclassified: both.filter(({ change }) => change.category === null).length,
    withoutRoom: both.filter(({ roomToImprove }) => !roomToImprove).length,
    startedFunctional: both.filter(({ change }) => change.eligible === false).length,
    moments: both.length === 0 ? null : { n: both.length, meanPre: mean(pre), meanPost: mean(post), sdPre: sd(pre), sdPost: sd(post), correlation: correlation(pre, post) },
  };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const squares = (a: number[], b: number[]) => a.reduce((sum, value, at) => sum + (value - mean(a)) * (b[at]! - mean(b)), 0);
const sd = (values: number[]) => (values.length < 2 ? 0 : Math.sqrt(squares(values, values) / (values.length - 1)));
const correlation = (a: number[], b: number[]) => (sd(a) > 0 && sd(b) > 0 ? squares(a, b) / Math.sqrt(squares(a, a) * squares(b, b)) : null);
