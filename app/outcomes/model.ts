import type { Stage } from "./import/mapping";

/** What says when within an episode a score was taken. */
export type OccasionKind = "date" | "session" | "label";

/** One measure, taken once. `position` orders an episode's occasions. */
export type Scored = {
  occasion: string;
  position: number;
  stage: Stage;
  score: number;
  /** The calendar day, "2026-03-04"; null where it is not known. */
  day: string | null;
  /** Item by item; empty where only the total is known. */
  answers: number[];
};

/** A course of care of one client, with what was measured in it. */
export type Episode = {
  id: string;
  clinicianId: string;
  clientCode: string;
  /** 1 for a client's first episode with this clinician. */
  number: number;
  occasionKind: OccasionKind;
  /** Which score ends treatment once it is closed: the last one of treatment, or only one that was named the end. */
  endScoreRule: "last" | "marked";
  primaryMeasureId: string;
  closed: boolean;
  /** Calendar days; null where a source names none. */
  startedOn: Date | null;
  endedOn: Date | null;
  sessions: number | null;
  /** By the measure's id, each in the order of its occasions. */
  scores: Map<string, Scored[]>;
};

export const categories = ["recovered", "improved", "unchanged", "deteriorated"] as const;
export type Category = (typeof categories)[number];

/** How far somebody came on one measure. */
export type Change = {
  /** Null where it cannot be said; then there is a reason. */
  category: Category | null;
  /** False for those who began in the functional range already; null where no line is published. */
  eligible: boolean | null;
  reason?: string;
};

/** A closed episode and what came of it by its primary measure. */
export type ClosedCase = {
  episodeId: string;
  clientCode: string;
  endedOn: Date | null;
  sessions: number | null;
  /** The one that judges it. */
  measure: { id: string; short: string };
  change: Change;
  hasEndScore: boolean;
  /** Whether the alliance was low, or fell, in its first four scores; null where there are not as many. */
  allianceDipped?: boolean | null;
};

/** A case that began long enough ago for it to be known whether it ended early. */
export type BegunCase = { startedOn: Date; closed: boolean; sessions: number | null };

/** An open episode that is worth thinking about, and why: "now" cannot wait for a review. */
export type ClientToLookAt = { episodeId: string; clientCode: string; state: "now" | "look"; reason: string };

/** Somebody whose caseload is open to the one who looks. */
export type SharedCaseload = { clinicianId: string; name: string };
