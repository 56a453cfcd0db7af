import type { Mapping } from "./mapping";
import { type ReadOccasion, readOccasion } from "./read-occasion";

type Occasion = Mapping["occasions"][number];

/** Where a treatment of unknown length ends, so that its points can be spaced; the page lets it be changed. */
const usualLength = 90;
const halfWay = 45;

/**
 * What named occasions are to the treatment, as far as their words say it. Without an occasion that is named the end, those
 * after the start stay open: which of them ends treatment is for the clinician to say.
 */
export function guessOccasions(names: string[]): Occasion[] {
  const read = names.map((name) => readOccasion(name));
  const first = Math.min(...read.flatMap((one) => one?.turn ?? []));
  const started = read.some((one) => one?.stage === "start");
  const endAt = read.findIndex((one) => one?.stage === "end");
  const days = read.map((one, at) => daysAfterStart(one, at, first, started));
  const before = days.filter((_, at) => at < endAt && read[at]?.stage !== "follow_up");
  const endDays = Math.max(usualLength, ...before.map((each) => each + 30));
  return names.map((name, at) => {
    const one = read[at] ?? null;
    if (one?.stage === "start" || (!started && one && one.turn === first)) return { name, stage: "start", days: 0 };
    if (one?.stage === "end") return { name, stage: "end", days: endDays };
    const stage = one?.stage ?? (endAt < 0 || !one ? null : one.days !== null && one.days > usualLength / 2 && at > endAt ? "follow_up" : "treatment");
    return { name, stage, days: stage === "follow_up" ? afterEnd(one, at, endAt < 0 ? 0 : endDays) : days[at]! };
  });
}

function daysAfterStart(one: ReadOccasion | null, at: number, first: number, started: boolean): number {
  if (!one) return at * 30;
  if (one.days !== null) return one.days;
  if (one.turn !== null) return Math.max(0, one.turn - first + (started ? 1 : 0)) * one.apart;
  return one.stage === "treatment" ? halfWay : at * 30;
}

/** A follow-up lies behind the end, whether its words count from there or from the start. */
function afterEnd(one: ReadOccasion | null, at: number, endDays: number): number {
  if (one?.days == null) return endDays + usualLength + at * 30;
  return one.days > endDays ? one.days : endDays + one.days;
}

/** Once it is said which one ends treatment, earlier ones are of the treatment and later ones follow it. With null none does. */
export function endingWith(occasions: Occasion[], ends: string | null): Occasion[] {
  const last = occasions.find(({ name }) => name === ends);
  return occasions.map((each) => {
    if (each === last) return { ...each, stage: "end" };
    if (each.stage === "start") return each;
    if (!last) return each.stage === "follow_up" ? each : { ...each, stage: "treatment" };
    return { ...each, stage: each.days > last.days ? "follow_up" : "treatment" };
  });
}
