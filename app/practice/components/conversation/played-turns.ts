import type { SubmittedRun } from "../../conversation/run-model";
import type { PlayedTurn } from "./conversation-player";

type Answer = SubmittedRun["turns"][number]["take"];

/** The turns of a run as the player takes them. */
export function playedTurns(turns: SubmittedRun["turns"]): PlayedTurn[] {
  return turns.map(({ place, sessionId, clip, take }) => ({
    place,
    sessionId,
    clip,
    takeId: take?.id ?? null,
    answer: take?.recording?.url && take.medium !== "typed" ? { url: take.recording.url, medium: take.medium, durationMs: take.recording.durationMs } : null,
    instead: insteadOf(take),
  }));
}

function insteadOf(take: Answer): PlayedTurn["instead"] {
  if (!take) return { missing: "This answer was deleted." };
  if (take.medium === "typed") return take.typedAnswer === null ? { missing: gone } : { written: take.typedAnswer };
  if (take.recording?.url) return null;
  switch (take.recording?.status) {
    case "refused":
      return { missing: "This recording could not be used." };
    case "receiving":
      return { missing: "This answer has not come in whole yet." };
    case "processing":
      return { missing: "This answer is being made playable. That takes a few seconds." };
    default:
      return { missing: gone };
  }
}

const gone = "This answer is no longer there: the time for which it was to be kept is over.";
