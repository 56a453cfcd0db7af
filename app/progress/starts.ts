import type { Feedback } from "~/review";
import { type Skilled, chosen, training } from "./drills-that-train";
import type { ObjectiveSource } from "./model";
import type { Pattern } from "./patterns";

/** Where a plan can start from, pure: an objective to edit, what it comes from, and the drills that train it. */

/** A pattern's id, or one of the other starts; a pattern of change carries its measure's id. */
export const startId = /^(early|no-end|alliance|ratings|order|own|(unchanged|worse)\.[0-9a-f-]{36})$/;

export type Start = {
  id: string;
  source: ObjectiveSource;
  evidence: string;
  objective: string;
  /** Drills that train it and that are ticked from the start. */
  slugs: string[];
  /** Drills that train it too, but whose clip touches what somebody must choose to see. */
  withheld: string[];
  /** Why these drills. */
  why: string;
  /** The pattern in closed cases that it comes from. */
  pattern?: Pattern;
};

/** Other skills of the library that exercise an item of the rubric, beside the one of its own name. An item without any is exercised where it was rated. */
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
  const item = lowest.itemKey.replace(/^item:/, "");
  const trained = forItem[item] ? [item, ...forItem[item].filter((one) => one !== item)] : skill ? [skill] : [];
  const more = training(drills, trained);
  return {
    id: "ratings",
    source: "ratings",
    evidence: `Lowest in the feedback of ${givenOn} from ${reviewerName}: “${title}”, ${lowest.said}. One score of one answer, and no trend.`,
    objective: `Work on this in my next answers: “${title}”.`,
    ...chosen([...new Set([vignetteSlug, ...more])], drills, more.some((slug) => slug !== vignetteSlug) ? andOthers : onceMore),
  };
}

const andOthers = "The moment that the feedback is about, and others that ask for the same.";
const onceMore = "The moment that the feedback is about, to answer it once more.";

/** From the first moment in the learner's order that was never answered; null where all were. */
export function fromOrder(drills: readonly Skilled[], answered: ReadonlySet<string>, titleOf: (skill: string) => string): Start | null {
  const next = drills.find(({ slug }) => !answered.has(slug));
  if (!next) return null;
  const skill = titleOf(next.skill);
  const whom = `${next.clientName}${next.level ? ` at level ${next.level}` : ""}`;
  return {
    id: "order",
    source: "order",
    evidence: `“${skill}” comes next in the order in which the skills build on each other; ${whom} is not answered yet.`,
    objective: `Get to know the skill “${skill}” and answer ${whom} until the criteria are met.`,
    ...chosen([next.slug], drills, `${whom} is the next moment in the order.`),
  };
}

/** From nothing but one's own words. */
export const ownStart: Start = {
  id: "own",
  source: "own",
  evidence: "In one’s own words.",
  objective: "",
  slugs: [],
  withheld: [],
  why: "",
};
