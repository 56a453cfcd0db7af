import type { StepChart } from "~/ui/charts/step-chart";
import { written } from "../in-words";
import type { EndingCurve, Endings } from "./endings";

export const endingWords: Record<EndingCurve["cause"], string> = { planned: "As agreed", dropout: "Dropped out", other: "Otherwise", unsaid: "Not said how" };
const looks = { planned: "solid", dropout: "dashed", other: "dotted", unsaid: "faint" } as const;

/** Over so many sessions at most, and no further than so many came: later than that every step is somebody. */
const mostSessions = 40;
export const fewestDrawn = 10;

/** The session that the chart ends at, and whether that is because few came to a later one. */
export function chartEnd({ atRisk }: Pick<Endings, "atRisk">): { last: number; isCut: boolean } {
  const sessions = atRisk.filter(({ people }) => people >= fewestDrawn).map(({ session }) => session);
  const last = Math.min(mostSessions, Math.max(...sessions, 1));
  return { last, isCut: last < mostSessions && atRisk.some(({ session }) => session > last) };
}

export function chartOf({ curves, atRisk }: Pick<Endings, "curves" | "atRisk">, locale: string): StepChart {
  const { last } = chartEnd({ atRisk });
  const lines = (curves ?? []).map(({ cause, steps }) => ({
    label: `${endingWords[cause]} ${percent(steps.findLast(({ session }) => session <= last)?.share ?? 0, locale)}`,
    look: looks[cause],
    steps: steps.filter(({ session }) => session <= last).map(({ session, share, lower, upper }) => ({ at: session, share, lower, upper })),
  }));
  const said = lines.map(({ label }) => label.toLowerCase()).join(", ");
  return { id: "endings", title: "How cases ended over their sessions", description: `Share of cases that had ended by each session: by session ${last}, ${said}. The table below has the numbers.`, name: "session", last, lines };
}

export const percent = (share: number, locale: string) => `${written(share * 100, locale, 0)} %`;
