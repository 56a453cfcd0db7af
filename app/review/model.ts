import type { RatedItem } from "./items";
import type { CommentedMedia } from "./words";

/** What a reviewer gives one item: a value on its scale, or the reason why it cannot be rated. */
export type Rating = { itemKey: string; value: number | null; cannotRateReason: string | null };

/** A remark that belongs to one moment of the clip or of the answer; `place` says of which turn of a conversation, null for a single take. */
export type Comment = { id: string; media: CommentedMedia; place: number | null; atMs: number; text: string };

/** Feedback as the trainee gets it, after release. */
export type Feedback = {
  reviewId: string;
  submissionId: string;
  takeId: string;
  takeNumber: number;
  reviewerId: string;
  reviewerName: string;
  releasedAt: Date;
  readAt: Date | null;
  workedWell: string;
  tryNext: string;
  scores: Score[];
  /** Whose anchors the scores go by. */
  credit: string;
  comments: Comment[];
};

/** One rated item in words: `said` is the score or that there is none; `anchors` is what the score means, two when it stands between. */
export type Score = {
  itemKey: string;
  kind: "criterion" | "skill" | "step";
  title: string;
  value: number | null;
  said: string;
  anchors: string[];
  /** Of a step that was scored below the highest: what the highest looks like. */
  next?: string;
  /** Of a step: the lowest score on it means that the conversation is to be gone through again. */
  critical?: boolean;
  /** Of a step that is not rated here at all; `said` says why. */
  aside?: boolean;
};

/** Feedback as a line of /today. */
export type FeedbackLine = {
  reviewId: string;
  sessionId: string;
  /** Of a whole conversation. */
  runId: string | null;
  /** Of an answer in an assessment, by whose title it goes; it has no client's name then. */
  sittingId: string | null;
  reviewerName: string;
  clientName: string;
  momentTitle: string;
  tryNext: string;
  releasedAt: Date;
  unread: boolean;
};

/** One line of the supervisor's queue. */
export type QueueLine = {
  submissionId: string;
  traineeName: string;
  clientName: string;
  momentTitle: string;
  medium: "video" | "audio" | "typed";
  submittedAt: Date;
  takeNumber: number;
  /** How many turns a conversation had; null for a single take. */
  turns: number | null;
  /** Of an assessment: all its answers that wait are one line, which leads to the first of them in the order in which they are rated. */
  sitting: { id: string; /** How many wait. */ answers: number; /** How many this reviewer was given. */ of: number } | null;
  begun: boolean;
};

/** Which of a sitting's answers one is, in the order in which its reviewer meets them, and how many they were given; 1 is the first. */
export type PlaceInSitting = { number: number; of: number };

/** Feedback that the reader has given, as one line of their list. */
export type GivenLine = Pick<QueueLine, "submissionId" | "traineeName" | "clientName" | "momentTitle" | "medium" | "takeNumber" | "turns"> & {
  tryNext: string;
  releasedAt: Date;
};

/** What the reviewer wrote on an earlier take of the same session. */
export type EarlierFeedback = { submissionId: string; takeNumber: number; tryNext: string };

/** A submission as its reviewer opens it: their own scores and words, never another reviewer's. */
export type OpenReview =
  | { state: "withdrawn"; withdrawnAt: Date; /** Not withdrawn by a word, but closed because its maker has left. */ left: boolean }
  | {
      state: "open" | "released";
      releasedAt: Date | null;
      rubric: { title: string; credit: string };
      items: RatedItem[];
      ratings: Rating[];
      comments: Comment[];
      workedWell: string;
      tryNext: string;
    };
