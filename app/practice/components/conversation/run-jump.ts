import { createContext, useContext } from "react";
import type { RunMoment } from "../../conversation/run-model";

export const RunJumpContext = createContext<(moment: RunMoment) => void>(() => undefined);

/** For what stands inside a ConversationRoom: plays a moment of the whole conversation, from a second before. */
export const useRunJump = () => useContext(RunJumpContext);
