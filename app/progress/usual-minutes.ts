/** How many minutes a week a plan begins with, pure. */

/** Over so many whole weeks it is looked at what somebody practises. */
export const weeksLookedAt = 4;
/** From the least homework between two supervisions to a whole exercise with its debrief (DOMAIN 3.4 and 3.1). */
const least = 20;
const most = 90;

/** Minutes a week that go on with what was practised in the last whole weeks, and where they come from, in one sentence. */
export function usualMinutes(practisedMs: number): { minutes: number; from: string } {
  const aWeek = practisedMs / 60_000 / weeksLookedAt;
  const about = Math.max(5, Math.round(aWeek / 5) * 5);
  const minutes = Math.min(most, Math.max(least, about));
  if (practisedMs === 0) return { minutes, from: `You have not practised in the last four whole weeks: ${least} minutes is what a week’s homework between supervisions should hold at least.` };
  const said = `You practised about ${about} minutes a week in the last four whole weeks`;
  if (about < least) return { minutes, from: `${said}; ${least} is what a week’s homework between supervisions should hold at least.` };
  if (about > most) return { minutes, from: `${said}; ${most} is a whole exercise with its debrief. Plan more if that is how you work.` };
  return { minutes, from: `${said}, so this goes on with it.` };
}
