import { type Skilled, chosen, training } from "./drills-that-train";
import { evidenceOf } from "./pattern-words";
import type { Pattern, PatternKind } from "./patterns";
import type { Start } from "./starts";

const forPattern: Record<PatternKind, { objective: string; skills: string[]; why: string }> = {
  early: {
    objective: "Look into how my first sessions go: show early that I have understood what brings this person, take their doubts as fair, and say plainly what we can hope for.",
    skills: ["alliance-bond", "rupture-repair-withdrawn", "hope-and-expectation"],
    why: "In these moments a client doubts you, goes quiet or has no hope: each of them can end a treatment that has hardly begun.",
  },
  unchanged: {
    objective: "Look into the cases in which nothing moved: bring up sooner that it is not helping enough, and decide together what has to be different.",
    skills: ["alliance-bond", "hope-and-expectation", "ending-and-referring-on"],
    why: "These moments rehearse saying that something does not help, keeping hope without hurrying, and going on with somebody else where that would help more.",
  },
  worse: {
    objective: "Look into the cases that ended worse: notice it earlier, stay with what the client makes of it, and know when somebody else is needed.",
    skills: ["rupture-repair-confronting", "rupture-repair-withdrawn", "ending-and-referring-on"],
    why: "A client who is getting worse may show it in anger or in silence: these moments rehearse hearing both, and the talk about other help.",
  },
  alliance: {
    objective: "Look into the cases in which the alliance was low or fell: ask in the session how we are working together, and take what comes as fair.",
    skills: ["rupture-repair-withdrawn", "rupture-repair-confronting", "alliance-bond"],
    why: "In these moments something between the two is off, in silence or in anger: they rehearse noticing it and speaking of it.",
  },
  "no-end": {
    objective: "Look into the cases that ended without a last score: talk about the ending before it comes, and ask for the measure once more while there is still a session.",
    skills: ["ending-and-referring-on", "rupture-repair-withdrawn"],
    why: "These moments rehearse speaking of an ending in time, and reaching somebody who is about to stay away.",
  },
};

/** An objective that is worded as something to look into, with the pattern as it is now. */
export function fromPattern(pattern: Pattern, drills: readonly Skilled[], locale: string): Start {
  const { objective, skills, why } = forPattern[pattern.kind];
  return { id: pattern.id, source: "outcomes", evidence: evidenceOf(pattern, locale), objective, pattern, ...chosen(training(drills, skills), drills, why) };
}
