import type { Feedback } from "~/review";
import type { Drill, ObjectiveSource } from "./model";
import { type Pattern, type PatternId, evidenceOf } from "./patterns";

/** Where a plan can start from, pure: an objective to edit, what it comes from, and the drills that train it. */

export const startIds = ["early", "unchanged", "worse", "ratings", "order", "own"] as const;
export type StartId = (typeof startIds)[number];

export type Start = {
  id: StartId;
  source: ObjectiveSource;
  evidence: string;
  objective: string;
  slugs: string[];
  /** Why these drills, in one sentence. */
  why: string;
};

type Skilled = Drill & { skill: string };
const training = (drills: readonly Skilled[], skills: readonly string[]) =>
  skills.flatMap((skill) => drills.filter((drill) => drill.skill === skill).map(({ slug }) => slug));

const forPattern: Record<PatternId, { objective: string; skills: string[]; why: string }> = {
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
};

export function fromPattern(pattern: Pattern, drills: readonly Skilled[]): Start {
  const { objective, skills, why } = forPattern[pattern.id];
  return { id: pattern.id, source: "outcomes", evidence: evidenceOf(pattern), objective, why, slugs: training(drills, skills) };
}

/** Skills of the library that exercise an item of the rubric; an item without any is exercised where it was rated. */
const forItem: Record<string, string[]> = {
  "hope-and-expectation": ["hope-and-expectation"],
  persuasiveness: ["alliance-bond", "ending-and-referring-on"],
  "emotional-expression": ["hope-and-expectation"],
  "warmth-and-acceptance": ["rupture-repair-confronting"],
  empathy: ["rupture-repair-withdrawn", "rupture-repair-confronting"],
  "alliance-bond": ["alliance-bond", "holding-a-boundary"],
  "rupture-repair": ["rupture-repair-withdrawn", "rupture-repair-confronting"],
};

type Given = Pick<Feedback, "scores" | "reviewerName"> & { vignetteSlug: string; /** The day of the feedback, as its reader writes it. */ givenOn: string };

/** From the item that was rated lowest in one's latest feedback, as one piece of feedback and no trend; null where nothing is rated below the top of its scale. */
export function fromRatings({ scores, reviewerName, vignetteSlug, givenOn }: Given, drills: readonly Skilled[]): Start | null {
  const rated = scores.flatMap(({ value, kind, ...score }) => (value === null ? [] : { ...score, onScale: kind === "criterion" ? value / 2 : (value - 2) / 8 }));
  const [lowest] = rated.toSorted((a, b) => a.onScale - b.onScale);
  if (!lowest || lowest.onScale >= 1) return null;
  const title = lowest.title.replace(/\.$/, "");
  const skill = drills.find(({ slug }) => slug === vignetteSlug)?.skill;
  const more = training(drills, forItem[lowest.itemKey.replace(/^item:/, "")] ?? (skill ? [skill] : []));
  return {
    id: "ratings",
    source: "ratings",
    evidence: `Lowest in the feedback of ${givenOn} from ${reviewerName}: “${title}”, ${lowest.said}. One score of one answer, and no trend.`,
    objective: `Work on this in my next answers: “${title}”.`,
    slugs: [...new Set([vignetteSlug, ...more])],
    why: more.some((slug) => slug !== vignetteSlug) ? "The moment that the feedback is about, and others that ask for the same." : "The moment that the feedback is about, to answer it once more.",
  };
}

/** From the first moment in the learner's order that was never answered; null where all were. */
export function fromOrder(drills: readonly Skilled[], answered: ReadonlySet<string>, titleOf: (skill: string) => string): Start | null {
  const next = drills.find(({ slug }) => !answered.has(slug));
  if (!next) return null;
  const skill = titleOf(next.skill);
  return {
    id: "order",
    source: "order",
    evidence: `“${skill}” comes next in the order in which the skills build on each other; ${next.clientName} is not answered yet.`,
    objective: `Get to know the skill “${skill}” and answer ${next.clientName} until the criteria are met.`,
    slugs: [next.slug],
    why: `${next.clientName} is the next moment in the order.`,
  };
}

/** From nothing but one's own words. */
export const ownStart: Start = {
  id: "own",
  source: "own",
  evidence: "In one’s own words, and not taken from cases or ratings.",
  objective: "",
  slugs: [],
  why: "",
};
