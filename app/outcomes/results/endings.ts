import { cumulativeIncidence, kaplanMeier } from "~/core/statistics";

/** "unsaid" where nobody has said how it ended. */
export type Cause = "planned" | "dropout" | "other" | "unsaid";

/** How many cases that began in these days ended after so many sessions, and how; `cause` is null for those that go on. */
export type EndingCount = { sessions: number | null; cause: Cause | null; cases: number; /** Whether nobody knows that they began in these days. */ undated?: boolean };

/** From so many closed cases of which it is said how they ended, the course of endings is shown (DOMAIN.md 4.6). */
export const leastForEndings = 30;

export type EndingCurve = { cause: Cause; events: number; steps: { session: number; share: number; lower: number | null; upper: number | null }[] };

/** How cases ended over their sessions; where it is said of too few, how many ended how. */
export type Endings = {
  /** Closed after a known number of sessions, said how or not; and those who go on. */
  ended: number;
  going: number;
  counts: Record<Cause, number>;
  /** Left out: without a first day, closed or open without a number of sessions, and open before a first one. */
  undated: number;
  sessionsUnknown: number;
  notBegun: number;
  /** Null where it is said of too few, or of less than half, how they ended. */
  curves: EndingCurve[] | null;
  /** By session; null where there are no curves. */
  median: { estimate: number | null; lower: number | null; upper: number | null } | null;
  atRisk: { session: number; people: number }[];
};

const causes = ["planned", "dropout", "other", "unsaid"] as const;

/**
 * A case that ended is one, whether or not somebody has said how: "unsaid" is an ending of its own, or those that ended
 * would be fewer than they are. Of an open case with so many sessions it is known only that it did not end before the
 * last of them, and so it leaves half a session earlier; one before its first session tells nothing.
 */
export function endingsOf(all: EndingCount[]): Endings {
  const given = all.filter((one) => !one.undated);
  const sum = (some: EndingCount[]) => some.reduce((total, { cases }) => total + cases, 0);
  const known = given.filter((one): one is EndingCount & { sessions: number } => one.sessions !== null && (one.cause !== null || one.sessions > 0));
  const by = (cause: Cause | null) => sum(known.filter((one) => one.cause === cause));
  const counts = { planned: by("planned"), dropout: by("dropout"), other: by("other"), unsaid: by("unsaid") };
  const said = counts.planned + counts.dropout + counts.other;
  const sessionsUnknown = sum(given.filter(({ sessions }) => sessions === null));
  const notBegun = sum(given.filter(({ cause, sessions }) => cause === null && sessions === 0));
  const undated = sum(all) - sum(given);
  const told = { ended: said + counts.unsaid, going: by(null), counts, undated, sessionsUnknown, notBegun };
  if (said < leastForEndings || counts.unsaid > said) return { ...told, curves: null, median: null, atRisk: [] };
  return { ...told, ...courseOf(known) };
}

function courseOf(known: (EndingCount & { sessions: number })[]): Pick<Endings, "curves" | "median" | "atRisk"> {
  const people = known.flatMap(({ sessions, cause, cases }) => Array.from({ length: cases }, () => ({ time: cause === null ? sessions - 0.5 : sessions, cause })));
  const [times, ways] = [people.map(({ time }) => time), people.map(({ cause }) => cause)];
  const { causes: found } = cumulativeIncidence<Cause>(times, ways);
  const curves = causes.flatMap((cause) => {
    const own = found.find((one) => one.cause === cause);
    // Nothing ends between two sessions.
    const steps = own?.steps.filter(({ time }) => Number.isInteger(time)).map(({ time, estimate, lower, upper }) => ({ session: time, share: estimate, lower, upper }));
    return own && steps ? [{ cause, events: own.events, steps }] : [];
  });
  const sessions = [...new Set(known.map((one) => one.sessions))].sort((a, b) => a - b);
  const cameTo = (session: number) => known.reduce((total, one) => total + (one.sessions >= session ? one.cases : 0), 0);
  const { median, medianLimits } = kaplanMeier(times, ways.map((cause) => cause !== null));
  return { curves, median: { estimate: median, ...medianLimits }, atRisk: sessions.map((session) => ({ session, people: cameTo(session) })) };
}
