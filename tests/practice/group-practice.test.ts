import { expect, test } from "vitest";
import { groupPractice } from "~/practice/group-practice";

const minutes = (...each: number[]) => new Map(each.map((many, index) => [`p${index}`, many * 60_000]));
const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

test("a group of two says nothing, one of three does", () => {
  expect(groupPractice(people(2), minutes(10, 20))).toBeNull();
  expect(groupPractice(people(3), minutes(10, 20, 0))).toEqual({ people: 3, practised: 2, minutes: 30, medianMinutes: 10 });
});

test("who did not practise counts in the median", () => {
  expect(groupPractice(people(4), minutes(12))).toEqual({ people: 4, practised: 1, minutes: 12, medianMinutes: 0 });
  expect(groupPractice(people(4), minutes(0, 10, 20, 90))).toMatchObject({ minutes: 120, medianMinutes: 15 });
});
