export { AssignmentLines } from "./components/assigning";
export { ConversationPlayer, type ConversationPlayerHandle } from "./components/conversation/conversation-player";
export { ConversationRoom } from "./components/conversation/conversation-room";
export { DrillRoom } from "./components/drill-room";
export { FormKey } from "./components/form-key";
export type { GivenFeedback } from "./components/given-feedback";
export { type Jump, useJump } from "./components/jump";
export { NextDrill } from "./components/next-drill";
export { RetiredAssignments } from "./components/retired-assignments";
export { useRunJump } from "./components/conversation/run-jump";
export { PathTaken } from "./components/conversation/path-taken";
export { playedTurns } from "./components/conversation/played-turns";
export type { PlayedTurn } from "./components/conversation/conversation-player";
export { PracticeList } from "./components/practice-list";
export { type AnswerFeedback } from "./components/sitting/given-answers";
export { SittingRoom } from "./components/sitting/sitting-room";
export type { SittingOnPage } from "./sitting/model";
export { reviewOrder } from "./sitting/review-order";
export { timesOf } from "./sitting/rules";
export { StartConversation } from "./components/conversation/start-conversation";
export { StartDrill } from "./components/start-drill";
export { type Moment, type Pin, type Playable, TakePlayer, type TakePlayerHandle } from "./components/take-player";
export type { PracticeEvents } from "./events";
export { fewestForFigures, figuresToMinutes, type GroupPractice } from "./group-practice";
export type { ConversationInBrief, RunMoment, RunOnPage, SubmittedRun, TurnOnPage } from "./conversation/run-model";
export { drillMachine } from "./machine";
export {
  type Clip,
  type DrillAnswer,
  mediumNames,
  mediumOf,
  type NextDrill as NextDrillChoice,
  type Person,
  type RecentSession,
  selfValues,
  type SessionOnPage,
  type SubmissionState,
  type SubmittedTake,
  type TakeMedium,
  type TakeOnPage,
} from "./model";
