import type { Day } from "~/core/days";

/** Shapes that progress hands to its pages. Browser-safe. */

export type Person = { personId: string; name: string };

export type ObjectiveSource = "outcomes" | "ratings" | "order" | "own";

/** A moment of the library that can be practised. */
export type Drill = { slug: string; title: string; clientName: string; /** Null where its moment has one level. */ level: 1 | 2 | 3 | null; /** Such as "touches suicide"; null where nothing needs saying. */ note: string | null };

/** A moment as a plan's form offers it, with those of its levels that can be practised. */
export type MomentToChoose = { moment: string; title: string; clientName: string; /** The title of its skill. */ skill: string; levels: Pick<Drill, "slug" | "level" | "note">[] };

/** Where a plan stands with the supervisor who was asked; `changed` when a signature was taken off by a change. */
export type Signature =
  | { state: "none" }
  | { state: "asked"; signer: Person; askedAt: Date }
  | { state: "signed"; signer: Person; signedAt: Date; /** Empty where nothing was said. */ comment: string }
  | { state: "changed"; signer: Person };

export type PlanOnPage = {
  id: string;
  owner: Person;
  source: ObjectiveSource;
  objective: string;
  /** What it came from, as it was then. */
  evidence: string;
  /** The counts of that now, where they have changed; its owner alone sees them. */
  countsNow: { count: number; of: number } | null;
  drills: Drill[];
  /** How many more it named that are out of the library by now. */
  gone: number;
  minutesPerWeek: number;
  reviewOn: Day;
  createdAt: Date;
  signature: Signature;
  endedAt: Date | null;
  learnt: string;
  /** Stands for the words and drills; a signature is given to exactly these. */
  edition: string;
};

/** A plan that waits for this supervisor's signature. */
export type PlanToSign = { planId: string; name: string; askedAt: Date };

/** For a programme lead: whose plan is to be reviewed and when, and nothing of what is in it. */
export type PlanDue = { personId: string; name: string; reviewOn: Day; overdue: boolean };

/** Practice of one stretch of time, each kind apart: what was seen in milliseconds, the rest in minutes; reading is no deliberate practice. */
export type Minutes = { verifiedMs: number; claimed: number; reading: number };
