import { expect, test } from "vitest";
import { clientEvents } from "~/outcomes/client-events";

const nothing = { pauses: [], planChanges: [], ended: null };
const days = [
  { at: 1, day: "2026-03-02" },
  { at: 2, day: null },
  { at: 3, day: "2026-03-16" },
  { at: 4, day: "2026-04-15" },
];
const of = (happened: Partial<Parameters<typeof clientEvents>[0]>, on = days) => clientEvents({ ...nothing, ...happened }, on, "en-GB");

test("what happened stands in the order of its days, lettered, between the occasions before and after", () => {
  const events = of({
    planChanges: [{ on: "2026-03-31", what: "One evening in detail." }],
    pauses: [{ from: "2026-03-09", until: "2026-03-16", reason: "illness" }],
    ended: { on: "2026-04-20", by: "both", agreed: true, reason: "goals_reached", to: "nowhere" },
  });
  expect(events.map(({ letter, at, until }) => [letter, at, until])).toEqual([["A", 2, 3], ["B", 3.5, null], ["C", 4, null]]);
  expect(events.map(({ when, words }) => `${when}: ${words}`)).toEqual([
    "9 Mar 2026 to 16 Mar 2026: Pause: illness",
    "31 Mar 2026: Change of plan: One evening in detail.",
    "20 Apr 2026: End: ended by both of us together; agreed on; what the client came for was reached; then: nowhere; no further care is planned",
  ]);
});

test("the sheet for the client says that treatment ended and not why", () => {
  const [end] = of({ ended: { on: "2026-04-20", by: "client", agreed: false, reason: "made_worse", to: null } });
  expect(end!.forThePerson).toBe("End of treatment");
});

test("a pause that still lasts reaches to the last occasion; one that began before the first score begins at its left edge", () => {
  expect(of({ pauses: [{ from: "2026-03-20", until: null, reason: "practical" }] })[0]).toMatchObject({ when: "20 Mar 2026, still", until: 4 });
  expect(of({ pauses: [{ from: "2026-02-01", until: "2026-03-16", reason: "practical" }] })[0], "a pause that reaches into the chart").toMatchObject({ letter: "A", at: 1, until: 3 });
});

test("without any day the events are listed and not drawn", () => {
  expect(of({ planChanges: [{ on: "2026-03-31", what: "Other" }] }, [{ at: 1, day: null }])).toMatchObject([{ letter: null, at: null, words: "Change of plan: Other" }]);
});

test("what was over before the first score is listed without a letter, and stands nowhere on the charts", () => {
  const events = of({ pauses: [{ from: "2026-02-01", until: "2026-02-08", reason: "illness" }], planChanges: [{ on: "2026-02-27", what: "Begun." }, { on: "2026-03-09", what: "Weekly." }] });
  expect(events.map(({ letter, at, when }) => [letter, at, when])).toEqual([
    [null, null, "1 Feb 2026 to 8 Feb 2026, before the first score"],
    [null, null, "27 Feb 2026, before the first score"],
    ["A", 2, "9 Mar 2026"],
  ]);
});
