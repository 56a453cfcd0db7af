import { expect, test } from "vitest";
import { chartEnd, chartOf } from "~/outcomes/results/endings-chart";
import { endingsTable, sessionsFirstSeen } from "~/outcomes/results/endings-table";
import { type Cause, type EndingCount, endingsOf } from "~/outcomes/results/endings";

const each = (last: number, cause: Cause | null, cases: number): EndingCount[] => Array.from({ length: last }, (_, at) => ({ sessions: at + 1, cause, cases }));
const by = (session: number, found: ReturnType<typeof endingsOf>, of?: Cause) =>
  found.curves!.filter(({ cause }) => of === undefined || cause === of).reduce((sum, { steps }) => sum + (steps.findLast((step) => step.session <= session)?.share ?? 0), 0);

test("a case that ended and nobody said how has ended: it is a line of its own and counts in the median", () => {
  // Of 250 cases 200 ended evenly over ten sessions, half of them without a word about how, and 50 go on after the tenth.
  const found = endingsOf([...each(10, "planned", 6), ...each(10, "dropout", 4), ...each(10, "unsaid", 10), { sessions: 11, cause: null, cases: 50 }]);
  expect(found).toMatchObject({ ended: 200, going: 50, counts: { planned: 60, dropout: 40, other: 0, unsaid: 100 } });
  expect(by(5, found)).toBeCloseTo(0.4, 10);
  expect(by(5, found, "unsaid")).toBeCloseTo(0.2, 10);
  expect(by(10, found)).toBeCloseTo(0.8, 10);
  expect(found.median!.estimate).toBe(7);
});

test("where most that ended have no word about how, counts stand alone, however many are said", () => {
  expect(endingsOf([...each(10, "planned", 4), ...each(10, "unsaid", 16)])).toMatchObject({ ended: 200, curves: null, median: null });
  expect(endingsOf([...each(29, "planned", 1), ...each(10, "unsaid", 1)]).curves).toBeNull();
});

test("an open case with so many sessions has not been seen to stay beyond the last, and one without any tells nothing", () => {
  // Everybody's chance to end is 1 in 10 a session. Of 1,000 a session each, those who stopped being looked at had the next still before them.
  const counts: EndingCount[] = [];
  let left = 1000;
  for (let session = 1; session <= 3; session++) {
    const open = left * 0.2;
    const ended = (left - open) * 0.1;
    counts.push({ sessions: session, cause: null, cases: open }, { sessions: session, cause: "planned", cases: ended });
    left -= open + ended;
  }
  const whole = counts.map((one) => ({ ...one, cases: Math.round(one.cases * 10) }));
  const found = endingsOf([...whole, { sessions: 4, cause: null, cases: Math.round(left * 10) }, { sessions: 0, cause: null, cases: 7 }, { sessions: null, cause: null, cases: 3 }, { sessions: null, cause: "planned", cases: 2 }, { sessions: 1, cause: "planned", cases: 90, undated: true }]);
  expect(by(3, found)).toBeCloseTo(1 - 0.9 ** 3, 3);
  expect(found).toMatchObject({ notBegun: 7, sessionsUnknown: 5, undated: 90 });
  // Who came to a session is counted as they came.
  expect(found.atRisk.map(({ session }) => session)).toEqual([1, 2, 3, 4]);
  expect(found.atRisk[0]!.people).toBe(10000);
});

test("lines and bands are drawn as far as ten cases came, and the table goes on", () => {
  const found = endingsOf([...each(12, "planned", 5), { sessions: 16, cause: "planned", cases: 8 }, { sessions: 20, cause: "dropout", cases: 2 }]);
  const { last, lines } = chartOf(found, "en-GB");
  // Ten came to the 16th session, and two to a later one.
  expect([chartEnd(found), last]).toEqual([{ last: 16, isCut: true }, 16]);
  expect(lines.flatMap(({ steps }) => steps.map(({ at }) => at)).filter((at) => at > 16)).toEqual([]);
  expect(lines.map(({ label }) => label)).toEqual(["As agreed 97 %", "Dropped out 0 %"]);
  expect(endingsTable(found).at(-1)).toMatchObject({ session: 20, people: 2 });
  expect(chartEnd(endingsOf(each(10, "planned", 10)))).toEqual({ last: 10, isCut: false });
});

test("a phone shows the usual sessions and the last one first, and everything where it is little", () => {
  expect(sessionsFirstSeen([1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 30])).toEqual([4, 8, 12, 20, 30]);
  expect(sessionsFirstSeen([1, 2, 3, 4, 6, 8, 10])).toEqual([4, 8, 10]);
  expect(sessionsFirstSeen([1, 2, 3])).toEqual([1, 2, 3]);
});
