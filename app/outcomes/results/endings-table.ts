import type { EndingCurve, Endings } from "./endings";

/** The share by each cause at some sessions, and how many came to them. */
export function endingsTable({ curves, atRisk }: Endings): { session: number; people: number; shares: { cause: EndingCurve["cause"]; share: number; lower: number | null; upper: number | null }[] }[] {
  const last = Math.max(...atRisk.map(({ session }) => session), 0);
  return [1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 30, 40].filter((session) => session <= last).map((session) => ({
    session,
    people: atRisk.find((row) => row.session >= session)?.people ?? 0,
    shares: (curves ?? []).map(({ cause, steps }) => {
      const { share, lower, upper } = steps.findLast((step) => step.session <= session) ?? { share: 0, lower: null, upper: null };
      return { cause, share, lower, upper };
    }),
  }));
}

/** On a phone a row is as long as its columns are many, and so few stand there at once: by the usual sessions of a review, and the last. */
const firstSeen = [4, 8, 12, 20];
const fewRows = 5;

/** Which of the table's sessions stand on a narrow screen before the others are asked for; all where they are few. */
export function sessionsFirstSeen(sessions: number[]): number[] {
  return sessions.length <= fewRows ? sessions : sessions.filter((session, at) => firstSeen.includes(session) || at === sessions.length - 1);
}
