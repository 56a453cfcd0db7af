import { createContext, useContext } from "react";
import type { Moment } from "./take-player";

/** A moment of a submitted take, such as the one that a comment is pinned to. */
export type Jump = (to: Moment & { submissionId?: string }) => void;

export const JumpContext = createContext<Jump>(() => undefined);

/** For the feedback inside a DrillRoom: goes to a moment of the conversation that the page plays. */
export const useJump = () => useContext(JumpContext);
