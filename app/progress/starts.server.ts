import { type Viewer, hasRole } from "~/accounts";
import { libraryFor } from "~/library/index.server";
import { casesBegun, closedCases } from "~/outcomes/index.server";
import { answeredMoments } from "~/practice/index.server";
import { latestFeedback } from "~/review/index.server";
import { allDrills } from "./drills.server";
import { type Pattern, patternsOf, proposedOf } from "./patterns";
import { fromPattern } from "./start-from-pattern";
import { type Start, fromOrder, fromRatings, ownStart } from "./starts";

/** How the reader writes a day. */
export type Writing = { locale: string; timeZone: string };

export type Starts = {
  /** Whether this person can bring cases at all. */
  bringsCases: boolean;
  /** Whether the page of outcomes is open to them. */
  mayReadCases: boolean;
  closed: number;
  patterns: Pattern[];
  /** The pattern that is proposed; null where too few cases stand behind each, or no range begins high enough. */
  proposed: Pattern | null;
  /** Everything that a plan can start from now; the first is the one that is offered. Always ends with one's own words. */
  starts: Start[];
};

/** What the viewer's next plan can start from. All closed cases are looked at; no pattern is proposed from too few that tell of it. */
export async function startsFor(viewer: Viewer, { locale, timeZone }: Writing): Promise<Starts> {
  const [cases, begun, feedback, answered, drills, library] = await Promise.all([
    closedCases(viewer, {}),
    casesBegun(viewer),
    latestFeedback(viewer),
    answeredMoments(viewer),
    allDrills(viewer),
    libraryFor(viewer),
  ]);
  const patterns = patternsOf(cases, begun);
  const proposed = proposedOf(patterns);
  const others = patterns.filter((pattern) => pattern !== proposed && pattern.share !== null && pattern.count > 0);
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "long" });
  const ratings = feedback && fromRatings({ ...feedback, givenOn: day.format(feedback.releasedAt) }, drills);
  const order = fromOrder(drills, answered, (slug) => library.skill(slug)?.title ?? slug);
  const starts = [proposed && fromPattern(proposed, drills, locale), ratings, order, ownStart, ...others.map((pattern) => fromPattern(pattern, drills, locale))];
  const isClinician = hasRole(viewer, "clinician");
  return { bringsCases: isClinician || cases.length > 0, mayReadCases: isClinician, closed: cases.length, patterns, proposed, starts: starts.filter((start) => start !== null) };
}
