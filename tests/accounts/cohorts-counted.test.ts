import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CohortChange, countedIn } from "~/accounts/cohorts-counted";

const from = new Date("2026-10-19");
const later = new Date("2026-10-20");
const row = (personId: string, joined = 0, hasLeft = false) => ({ personId, joinedAt: new Date(Date.UTC(2026, 0, 1 + joined)), hasLeft });
const cohort = (id: string, members: ReturnType<typeof row>[], closed = false) => ({ id, closed, members });
const counted = (cohorts: ReturnType<typeof cohort>[], changes: CohortChange[] = []) => Object.fromEntries(countedIn(cohorts, changes, from));

test("a person counts in the cohort they have been in longest, once they were in it by the day", () => {
  const late = { personId: "d", joinedAt: later, hasLeft: false };
  expect(counted([cohort("1", [row("a", 3), row("b"), late]), cohort("2", [row("a", 2), row("b", 1), row("c", 0, true)])])).toEqual({ 1: ["b"], 2: ["a"] });
});

test("who came into two at once counts in the one that was made first", () => {
  expect(counted([cohort("2", [row("a")]), cohort("1", [row("a")])])).toEqual({ 1: ["a"], 2: [] });
});

describe("what ended or came back since takes the figures of those whom it touches", () => {
  const cohorts = [cohort("1", [row("a"), row("b")]), cohort("2", [row("b", 1), row("c")]), cohort("3", [row("d")]), cohort("4", [row("d", 9)], true)];
  test.each([
    ["somebody was taken out, who is in another one", { cohortId: "1", personId: "c" }, { 1: null, 2: null, 3: ["d"] }],
    ["somebody has left the programme", { cohortId: null, personId: "b" }, { 1: null, 2: null, 3: ["d"] }],
    ["one was closed and opened again", { cohortId: "1", personId: null }, { 1: null, 2: null, 3: ["d"] }],
    ["one was closed", { cohortId: "4", personId: null }, { 1: ["a", "b"], 2: ["c"], 3: null }],
  ])("%s", (_what, change, expected) => {
    expect(counted(cohorts, [change])).toEqual(expected);
  });
});

test("a place in a cohort that began since touches nothing, even where it ended again; one that ended first does", () => {
  const cohorts = [cohort("1", [row("a")]), cohort("2", [row("a", 1), row("b")])];
  const [came, went] = [{ cohortId: "2", personId: "a", began: true }, { cohortId: "2", personId: "a" }];
  expect(counted(cohorts, [came, went])).toEqual({ 1: ["a"], 2: ["b"] });
  expect(counted(cohorts, [went, came, went])).toEqual({ 1: null, 2: null });
});

const someCohorts = fc.array(fc.array(fc.tuple(fc.constantFrom(..."abcdefgh"), fc.nat(3))), { maxLength: 6 });

test("whatever the cohorts, no two share anybody who counts", () => {
  fc.assert(
    fc.property(someCohorts, (made) => {
      const cohorts = made.map((members, index) => cohort(String(index), [...new Map(members)].map(([personId, joined]) => row(personId, joined))));
      const everyone = Object.values(counted(cohorts)).flatMap((some) => some ?? []);
      expect(new Set(everyone).size).toBe(everyone.length);
      expect(new Set(everyone)).toEqual(new Set(made.flat().map(([personId]) => personId)));
    }),
  );
});

test("whatever is changed, a cohort that counts others for the same weeks than before has no figures", () => {
  fc.assert(
    fc.property(someCohorts, fc.nat(), fc.nat(), fc.boolean(), (made, at, which, closes) => {
      const cohorts = made.map((members, index) => cohort(String(index), [...new Map(members)].map(([personId, joined]) => row(personId, joined))));
      const changed = cohorts[at % Math.max(cohorts.length, 1)];
      const gone = changed?.members[which % changed.members.length];
      if (!changed || !gone) return;
      const without = { ...changed, closed: closes, members: closes ? changed.members : changed.members.filter((one) => one !== gone) };
      const before = counted(cohorts);
      const after = counted(cohorts.map((one) => (one === changed ? without : one)), [{ cohortId: changed.id, personId: closes ? null : gone.personId }]);
      for (const [id, people] of Object.entries(after)) if (people) expect(people).toEqual(before[id]);
    }),
  );
});
