import type { Moment, PlayedTurn, RunMoment } from "~/practice";

/** Milliseconds of the whole conversation, in which the answer begins where the client's clip ends. */
export function inConversation({ media, atMs }: Moment, clipMs: number): number {
  return media === "clip" ? atMs : clipMs + atMs;
}

/** The same the other way round: in which of the two, and when in it. What was typed has no time, so all of it is the clip's. */
export function momentAt(conversationMs: number, clipMs: number, typed: boolean): Moment {
  return typed || conversationMs < clipMs ? { media: "clip", atMs: conversationMs } : { media: "take", atMs: conversationMs - clipMs };
}

type Lengths = Pick<PlayedTurn, "place" | "clip" | "answer">[];

/** Of several turns played as one, clip, answer, clip, answer: each part with where it begins and how long it is, in milliseconds. */
function partsOf(turns: Lengths) {
  let startMs = 0;
  return turns.flatMap(({ place, clip, answer }) => {
    const parts = [{ place, media: "clip" as const, startMs, lengthMs: clip.durationMs }];
    startMs += clip.durationMs;
    if (!answer) return parts;
    const lengthMs = answer.durationMs ?? 0;
    const whole = [...parts, { place, media: "take" as const, startMs, lengthMs }];
    startMs += lengthMs;
    return whole;
  });
}

/** How long all of it is. */
export const lengthOfRun = (turns: Lengths): number => partsOf(turns).reduce((sum, { lengthMs }) => sum + lengthMs, 0);

/** A remark's moment; one that names no turn is the first's. */
export const runMomentOf = ({ media, place, atMs }: Moment & { place?: number | null }): RunMoment => ({ media, place: place ?? 1, atMs });

/** Milliseconds of the whole; of an answer that can no longer be played, where its turn begins. */
export function inRun(turns: Lengths, { place, media, atMs }: RunMoment): number {
  const parts = partsOf(turns);
  const part = parts.find((one) => one.place === place && one.media === media);
  return part ? part.startMs + atMs : (parts.find((one) => one.place === place)?.startMs ?? 0);
}

/** The same the other way round; what lies past the end is the last part's. */
export function runMomentAt(turns: Lengths, wholeMs: number): RunMoment {
  const parts = partsOf(turns);
  const part = parts.findLast(({ startMs }) => startMs <= wholeMs) ?? parts[0];
  return { place: part?.place ?? 1, media: part?.media ?? "clip", atMs: wholeMs - (part?.startMs ?? 0) };
}
