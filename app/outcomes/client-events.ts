import type { Day } from "~/core/days";
import { endReasonWords, endedByWords, endedToWords, pauseReasonWords } from "./care/words";
import type { EndReason, EndedBy, EndedTo, PauseReason } from "./care/model";
import { occasionInWords } from "./in-words";

type Ended = { on: Day | null; by: EndedBy | null; agreed: boolean | null; reason: EndReason | null; to: EndedTo | null };
type Happened = { pauses: { from: Day; until: Day | null; reason: PauseReason }[]; planChanges: { on: Day; what: string }[]; ended: Ended | null };

/** Something that happened in an episode beside its scores. `letter` stands on the charts where its day has a place there: what was over before the first score is listed alone. */
export type ClientEvent = { letter: string | null; when: string; words: string; forThePerson: string; at: number | null; until: number | null };

/** Where on the charts a day lies: of each occasion of treatment its place on the axis and its day, as far as it is known. */
export type PlacedDay = { at: number; day: Day | null };

/** Changes of the plan, pauses and the end, in the order of their days, with their places on the axis of the charts. */
export function clientEvents({ pauses, planChanges, ended }: Happened, days: PlacedDay[], locale: string): ClientEvent[] {
  const when = (day: Day) => occasionInWords("date", day, locale);
  const raw = [
    ...planChanges.map(({ on, what }) => ({ on, until: null as Day | null, isOpen: false, when: when(on), words: `Change of plan: ${what}`, forThePerson: `Change of plan: ${what}` })),
    ...pauses.map(({ from, until, reason }) => ({
      on: from,
      until,
      isOpen: until === null,
      when: until === null ? `${when(from)}, still` : `${when(from)} to ${when(until)}`,
      words: `Pause: ${lowered(pauseReasonWords[reason])}`,
      forThePerson: "Pause",
    })),
    ...(ended?.on ? [{ on: ended.on, until: null, isOpen: false, when: when(ended.on), words: endInWords(ended), forThePerson: "End of treatment" }] : []),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const first = days.reduce<Day | null>((least, { day }) => (day !== null && (least === null || day < least) ? day : least), null);
  const placed = raw.map(({ on, until, isOpen, ...event }) => {
    // What was over before the first score has no place on the charts.
    if (first !== null && !isOpen && (until ?? on) < first) return { ...event, when: `${event.when}, before the first score`, at: null, until: null };
    return { ...event, at: placeOf(on, days), until: isOpen ? placeOf("9999-12-31", days) : until === null ? null : placeOf(until, days) };
  });
  let letters = 0;
  return placed.map((event) => ({ ...event, letter: event.at === null ? null : String.fromCharCode(65 + (letters++ % 26)) }));
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

function endInWords({ by, agreed, reason, to }: Ended): string {
  const said = [
    by && `ended by ${lowered(endedByWords[by])}`,
    agreed !== null && (agreed ? "agreed on" : "not agreed on"),
    reason && lowered(endReasonWords[reason]),
    to && to !== "not_known" && `then: ${lowered(endedToWords[to])}`,
  ].filter(Boolean);
  return said.length > 0 ? `End: ${said.join("; ")}` : "End";
}

/** Between the occasions before and after; what began before the first stands at the first, what came after the last at the last. Null where no day is known. */
function placeOf(day: Day, days: PlacedDay[]): number | null {
  const known = days.flatMap(({ at, day: of }) => (of === null ? [] : [{ at, time: Date.parse(of) }])).toSorted((a, b) => a.at - b.at);
  const time = Date.parse(day);
  const after = known.findIndex((each) => each.time >= time);
  if (after < 0) return known.at(-1)?.at ?? null;
  const [from, to] = [known[after - 1], known[after]!];
  if (!from || to.time === from.time) return to.at;
  return from.at + ((time - from.time) / (to.time - from.time)) * (to.at - from.at);
}
