import type { Vignette } from "./model";
import { clipSeconds, whyNotAClip } from "./studio/clip-rules";

/** A client's part is a moment, or a turn of a conversation, which may be a sentence or two. */
type Kind = Pick<Vignette, "kind">;

const leastOfTurn = 5;

/** How long a recording of a client's part lasts. */
export const partSeconds = ({ kind }: Kind) => ({ min: kind === "turn" ? leastOfTurn : clipSeconds.min, max: clipSeconds.max });

/** One sentence that says why a recording cannot be played as this part; null where it can. `durationMs` as it was measured. */
export function whyNotThisPart({ kind }: Kind, durationMs: number): string | null {
  if (kind !== "turn" || durationMs > clipSeconds.max * 1000) return whyNotAClip(durationMs);
  const seconds = Math.floor(durationMs / 1000);
  if (durationMs >= leastOfTurn * 1000) return null;
  return `This clip lasts ${seconds} ${seconds === 1 ? "second" : "seconds"}; a turn of a conversation lasts at least ${leastOfTurn}.`;
}

/** What whoever publishes a recording has to say first. */
export const sayThatAllAgree = "Say first that everyone who can be seen or heard in it agrees.";
