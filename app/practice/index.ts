export { AssignmentLines } from "./components/assigning";
export { DrillRoom } from "./components/drill-room";
export { FormKey } from "./components/form-key";
export type { GivenFeedback } from "./components/given-feedback";
export { type Jump, useJump } from "./components/jump";
export { NextDrill } from "./components/next-drill";
export { PracticeList } from "./components/practice-list";
export { StartDrill } from "./components/start-drill";
export { type Moment, type Pin, type Playable, TakePlayer, type TakePlayerHandle } from "./components/take-player";
export type { PracticeEvents } from "./events";
export { fewestForFigures, figuresToMinutes, type GroupPractice } from "./group-practice";
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
