import { isLive } from "../kept-snapshot";
import type { Drill } from "./use-drill";

export type View = "briefing" | "writing" | "stage" | "answered";

/** What stands on the page in a state of the machine; `typed` where its address asks for an answer in writing. */
export function viewOf(state: Drill["state"], typed: boolean): View {
  if (state.matches("writing") || (state.matches("briefing") && typed)) return "writing";
  if (state.matches("briefing")) return "briefing";
  return isLive(state.value) ? "stage" : "answered";
}
