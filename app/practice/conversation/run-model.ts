import type { Conversation, Ending, Move, Turn, Vignette } from "~/library";
import type { OtherWay } from "./conversation-path";
import type { Clip, Person, SessionOnPage, SubmissionState, TakeOnPage } from "../model";

/** Shapes of a run through a conversation, for its owner and for those who review it. Browser-safe. */

/** What may be known of a conversation before it was walked to its end. */
export type ConversationInBrief = Pick<
  Conversation,
  "slug" | "edition" | "title" | "about" | "client" | "justHappened" | "hard" | "touches" | "contentNote" | "timeLimitSeconds"
>;

/** A turn that was met. `place` is 1 for the first. */
export type TurnOnPage = {
  sessionId: string;
  place: number;
  rung: Turn["rung"];
  vignette: Vignette;
  clip: Clip;
  /** What the trainee called the answer; null while the turn is open. */
  move: Move | null;
  /** The answer that counts: the newest; null before there is one, and after it was deleted. */
  take: TakeOnPage | null;
  /** Told only once the conversation has ended. */
  others: OtherWay[];
};

/** The turn that is to be answered now, with what the drill's machine goes by. */
export type OpenTurn = Pick<SessionOnPage, "id" | "vignette" | "clip" | "criteria" | "takes" | "given" | "snapshot"> & { place: number };

/** Everything that the run's page shows; only its owner gets one. */
export type RunOnPage = {
  id: string;
  createdAt: Date;
  conversation: ConversationInBrief;
  turns: TurnOnPage[];
  /** Null once the conversation has ended. */
  open: OpenTurn | null;
  ending: Ending | null;
  /** The latest; an earlier one was withdrawn. */
  submission: SubmissionState | null;
  /** Why it cannot be submitted, whoever is chosen; null where it can. */
  notSubmittable: string | null;
  supervisors: Person[];
  supportContacts: string;
  mayRecord: boolean;
};

/** A submitted conversation as its reviewers see it. */
export type SubmittedRun = SubmissionState & {
  runId: string;
  trainee: Person;
  conversation: ConversationInBrief & Pick<Conversation, "rubric" | "steps" | "stepNotes">;
  turns: (Omit<TurnOnPage, "take"> & { take: Omit<TakeOnPage, "submission" | "views"> | null })[];
  ending: Ending | null;
};

/** A moment of a whole conversation: in a turn's clip or in its answer. */
export type RunMoment = { place: number; media: "clip" | "take"; atMs: number };

/** What the run's action answers; `problem` is one sentence, null when it was done. */
export type RunAnswer = { intent: string; problem: string | null };
