import type { ObjectiveSource } from "./model";
import { leastCases } from "./patterns";

/** Why a plan starts where it does, in words that are true for whoever reads them; those without clients read nothing of cases. Pure. */

type Asked = {
  start: { source: ObjectiveSource };
  /** Whether the reader asked for this start. */
  chosen: boolean;
  /** Whether it is the pattern that would be proposed without asking. */
  isProposed: boolean;
  /** Whether enough cases stand behind any pattern. */
  judged: boolean;
  closed: number;
  bringsCases: boolean;
};

const otherwise = { outcomes: "", ratings: "your latest feedback", order: "the next skill in the order", own: "your own words" } as const;

export function whyThisStart(asked: Asked): string {
  const { start, chosen, isProposed, bringsCases } = asked;
  if (start.source === "outcomes") return isProposed ? mayBeChance("This is proposed from your closed cases.") : mayBeChance("You chose to look into this.");
  if (start.source === "own") return "Say what you want to work on, and choose the drills that go with it.";
  const from = otherwise[start.source];
  if (chosen) return `You chose to start from ${from}.`;
  return bringsCases ? `${withoutPattern(asked)}, so this starts from ${from}.` : "This is one place to begin. If something else matters more to you now, start elsewhere or in your own words.";
}

const mayBeChance = (lead: string) => `${lead} It may be chance, the clients who come to you, or something that you can practise.`;

function withoutPattern({ judged, closed }: Asked): string {
  if (closed === 0) return "You have no closed cases here yet";
  if (judged) return "None of the ranges in your closed cases begins at 10 % or more";
  return `You have ${closed} closed ${closed === 1 ? "case" : "cases"}, and fewer than ${leastCases} tell of any one pattern`;
}

const rules: Record<ObjectiveSource, string> = {
  outcomes: "",
  ratings: "From the feedback that was released to you last, the score is taken that is lowest on its own scale. It is one score of one answer.",
  order: "The moments stand in the order in which the skills build on each other, and the first that you have not answered is taken.",
  own: "",
};

/** By which rule it was chosen among everything that a plan can start from. */
export function ruleOf({ start, closed, bringsCases }: Pick<Asked, "start" | "closed" | "bringsCases">): string[] {
  return [closed > 0 && bringsCases ? patternRule(closed) : "", rules[start.source]].filter(Boolean);
}

const patternRule = (closed: number) =>
  `All your closed cases are looked at, whenever they ended: ${closed} so far. Early endings are counted among all cases that began 26 weeks ago or earlier, those that go on too. A change is counted on the measure that judges the case, and never together with changes on another. Of the patterns that at least ${leastCases} cases tell of, and whose range begins at 10 % or more, the one that comes earliest in treatment is proposed: early endings first, then no reliable change, then getting worse, and endings without a last score after these; of two measures, the one with more cases.`;
