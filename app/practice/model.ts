import type { Criterion, Vignette } from "~/library";
import type { RecordingView } from "~/recordings";
import type { SkillInBrief } from "./skill-in-brief";

/** Shapes that practice hands to its pages and to review. Browser-safe; dates are Date objects (single fetch keeps them). */

/** Said of one's own take, criterion by criterion. */
export const selfValues = [
  { value: 0, label: "Not yet" },
  { value: 1, label: "Partly" },
  { value: 2, label: "Yes" },
] as const;

export const mediums = ["video", "audio", "typed"] as const;
export type TakeMedium = (typeof mediums)[number];

/** How a take was given: its recording knows, once it was looked at. Without one it was typed. */
export const mediumOf = ({ recording }: { recording: { medium: "video" | "audio" } | null }): TakeMedium => recording?.medium ?? "typed";

/** How a take was given, as reviewers and the trainee read it. */
export const mediumNames: Record<TakeMedium, string> = {
  video: "Recorded with camera",
  audio: "Voice only",
  typed: "Typed answer",
};

/** The clip that a session plays. */
export type Clip = {
  videoUrl: string;
  /** None for a programme's own recording, which is its own picture. */
  posterUrl: string | undefined;
  captionsUrl: string | null;
  durationMs: number;
  illustrated: boolean;
  organisationClipId: string | null;
};

export type Person = { personId: string; name: string };

export type SubmissionState = {
  id: string;
  submittedAt: Date;
  withdrawnAt: Date | null;
  releasedAt: Date | null;
  reviewers: Person[];
};

export type TakeOnPage = {
  id: string;
  key: string;
  /** 1 for the first answer of the session; never reused. */
  number: number;
  medium: TakeMedium;
  createdAt: Date;
  typedAnswer: string | null;
  recording: RecordingView | null;
  /** By criterion id: 0 not yet, 1 partly, 2 yes. */
  selfRatings: Record<string, number>;
  /** The latest; an earlier one was withdrawn. */
  submission: SubmissionState | null;
  /** Who besides the owner played it, newest first. */
  views: { viewerName: string; viewedAt: Date }[];
};

/** Everything that the session's page shows; only its owner gets one. */
export type SessionOnPage = {
  id: string;
  createdAt: Date;
  vignette: Vignette;
  skill: SkillInBrief;
  criteria: Criterion[];
  clip: Clip;
  /** In the order in which they were given, without the deleted ones. */
  takes: TakeOnPage[];
  /** How many takes there ever were, with the deleted ones. */
  given: number;
  /** The owner's supervisors now: to whom a take can be submitted. */
  supervisors: Person[];
  assignment: { note: string; dueOn: Date; supervisorName: string } | null;
  supportContacts: string;
  /** Whether the owner has allowed recordings for supervision; without it answers are written. */
  mayRecord: boolean;
  snapshot: { version: number; snapshot: unknown } | null;
};

/** A submission as its reviewers and its owner see it. What raters look for comes with what they rate, and not with this. */
export type SubmittedTake = Pick<SubmissionState, "id" | "submittedAt"> & {
  sessionId: string;
  /** The assessment that it was given in; null for a drill. */
  sitting: { id: string; title: string; /** How often the clip was begun, as far as the server was told. */ begun: number } | null;
  trainee: Person;
  vignette: Pick<Vignette, "title" | "client" | "justHappened">;
  skill: Pick<SkillInBrief, "title">;
  clip: Clip;
  take: Pick<TakeOnPage, "number" | "medium" | "typedAnswer" | "recording" | "selfRatings">;
};

/** One own session, or one own run through a conversation with its last turn's session, in the list, newest first. */
export type RecentSession = {
  sessionId: string;
  runId: string | null;
  createdAt: Date;
  vignette: { slug: string; title: string; clientName: string };
  clip: Clip;
  /** Of a run: how many turns were answered. */
  takes: number;
  /** Answered, but every take was deleted. */
  emptied: boolean;
  /** The state of it in words, such as "Feedback is here". */
  state: string;
  /** Of a run that can be gone on with: the turn that is open. */
  openTurn: number | null;
  feedbackReleasedAt: Date | null;
};

export type NextDrill = {
  /** Its level, where its moment has several. */
  vignette: Pick<Vignette, "slug" | "title" | "client" | "approach"> & { level: Vignette["level"] | null };
  /** One sentence. */
  reason: string;
  assignmentId: string | null;
  dueOn: Date | null;
  /** What the supervisor wrote with the assignment. */
  note: { text: string; from: string } | null;
  clip: Clip;
};

/** What the session's action answers; `problem` is one sentence, null when it was done. */
export type DrillAnswer = { intent: string; problem: string | null };
