export const decisionNames = ["continue_differently", "consult", "step_up", "refer_on", "end"] as const;
export type Decision = (typeof decisionNames)[number];

/** `told`: as it stands in a sentence after "Decided". `mayRest`: whether there need not be a day to look again. */
export const decisions: Record<Decision, { label: string; hint: string; told: string; mayRest: boolean }> = {
  continue_differently: { label: "Continue differently", hint: "The plan, the pace or the aim changes.", told: "to continue differently", mayRest: false },
  consult: { label: "Consult", hint: "Ask somebody who knows more about this.", told: "to consult", mayRest: false },
  step_up: { label: "Step up", hint: "More care, or care of another kind, here or beside.", told: "to step up", mayRest: false },
  refer_on: { label: "Refer on", hint: "Somebody else may help more.", told: "to refer on", mayRest: true },
  end: { label: "End", hint: "Finish it well, with what has been gained.", told: "to end", mayRest: true },
};

/** So many days ahead a review is looked at again, unless somebody says otherwise. */
export const usualDaysAhead = 28;
const mostDaysAhead = 366;

export const longestNote = 2000;

/** What is wrong with a day to look again, on a day that is called today; null where nothing is. */
export function dayProblem(lookAgainOn: string | null, decision: Decision, today: string): string | null {
  if (lookAgainOn === null) return decisions[decision].mayRest ? null : "Choose a day to look again.";
  if (lookAgainOn <= today) return "Choose a day that is still to come.";
  return (Date.parse(lookAgainOn) - Date.parse(today)) / 86_400_000 > mostDaysAhead ? "Choose a day within a year." : null;
}
