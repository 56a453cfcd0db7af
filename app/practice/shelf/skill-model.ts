import type { Skill } from "~/library";
import type { ConversationOnShelf, Level, Moment, Named } from "./model";

/** What a skill's page shows. Browser-safe. */

/** One own take in a drill of this skill. */
export type TakeOfSkill = {
  takeId: string;
  sessionId: string;
  givenAt: Date;
  title: string;
  clientName: string;
  /** Null where its moment has one level. */
  level: Level["level"] | null;
  number: number;
  /** In words, such as "Recorded with camera". */
  medium: string;
  /** In words, such as "Rated, not submitted". */
  state: string;
};

export type OpenAnswer = {
  title: string;
  client: { name: string };
  level: Level["level"];
  /** What it answers, a sentence each. */
  said: string[];
  words: string;
  why: string;
};

/** Worked answers are kept on the server until they are open. */
export type WorkedAnswers =
  | { state: "none" }
  | { state: "closed"; count: number; /** Whom to answer first, at any level. */ first: (Named & { clientName: string })[]; /** Whether the viewer may open them to teach with. */ toTeach: boolean }
  | { state: "open"; answers: OpenAnswer[]; /** How many are still closed, for want of an own answer to theirs. */ closed: number; /** Opened to teach with, and not by an own answer. */ teaching: boolean };

export type SkillOnPage = {
  skill: Omit<Skill, "workedAnswers">;
  moments: Moment[];
  ownSide: Moment[];
  conversations: ConversationOnShelf[];
  takes: TakeOfSkill[];
  worked: WorkedAnswers;
  before: Named | null;
  after: Named | null;
};
