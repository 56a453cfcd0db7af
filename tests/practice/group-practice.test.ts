import { expect, test } from "vitest";
import { groupPractice } from "~/practice/group-practice";

const minutes = (...each: number[]) => new Map(each.map((many, index) => [`p${index}`, many * 60_000]));
const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

test("a group of two says nothing, one of three does, and minutes only where three practised", () => {
  expect(groupPractice(people(2), minutes(10, 20))).toBeNull();
  expect(groupPractice(people(3), minutes(10, 20, 6))).toEqual({ people: 3, practised: 3, minutes: 36, medianMinutes: 10 });
  for (const few of [minutes(10, 20, 0), minutes(1), minutes()]) expect(groupPractice(people(3), few)).toMatchObject({ people: 3, minutes: null, medianMinutes: null });
});

test("who did not practise counts in the median", () => {
  expect(groupPractice(people(7), minutes(12, 20, 30))).toEqual({ people: 7, practised: 3, minutes: 62, medianMinutes: 0 });
  expect(groupPractice(people(4), minutes(0, 10, 20, 90))).toMatchObject({ minutes: 120, medianMinutes: 15 });
});
