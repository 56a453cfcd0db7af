import { expect, test } from "vitest";
import { groupPractice } from "~/practice/group-practice";

const minutes = (...each: number[]) => new Map(each.map((many, index) => [`p${index}`, many * 60_000]));
const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

test("a group of two says nothing, one of three does, and minutes only where three practised", () => {
  expect(groupPractice(people(2), minutes(10, 20), 1)).toBeNull();
  expect(groupPractice(people(3), minutes(10, 20, 6), 1)).toEqual({ people: 3, minutesAWeek: 10 });
  for (const few of [minutes(10, 20, 0), minutes(1), minutes()]) expect(groupPractice(people(3), few, 1)).toEqual({ people: 3, minutesAWeek: null });
});

test("minutes are the average of all who count a week, to the nearest five; no total and no count of who practised", () => {
  // 120 minutes in four weeks, of four people.
  expect(groupPractice(people(4), minutes(0, 10, 20, 90), 4)).toEqual({ people: 4, minutesAWeek: 10 });
  expect(groupPractice(people(4), minutes(0, 10, 20, 89), 4)).toEqual({ people: 4, minutesAWeek: 5 });
  expect(groupPractice(people(3), minutes(1, 2, 3), 4)).toEqual({ people: 3, minutesAWeek: 0 });
});
