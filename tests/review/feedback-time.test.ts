import { describe, expect, test } from "vitest";
import { feedbackInWords, feedbackTimes, waitInWords } from "~/review/feedback-time";

const hour = 3_600_000;
const now = new Date(1000 * hour);
const given = (...hours: number[]) => hours.map((many) => ({ submittedAt: new Date(0), releasedAt: new Date(many * hour) }));
const waiting = (...hours: number[]) => hours.map((many) => ({ submittedAt: new Date(now.getTime() - many * hour), releasedAt: null }));
const times = (...answers: ReturnType<typeof given | typeof waiting>) => feedbackTimes(answers, now);

test("the median and how many came within a day, three days and a week", () => {
  expect(times(...given(100, 2, 24, 50, 200))).toEqual({
    n: 5,
    waiting: 0,
    longestMs: null,
    medianMs: 50 * hour,
    within: [
      { days: 1, n: 2 },
      { days: 3, n: 3 },
      { days: 7, n: 4 },
    ],
  });
  expect(times(...given(10, 20)).medianMs).toBe(15 * hour);
  expect(times()).toMatchObject({ n: 0, waiting: 0, medianMs: null, longestMs: null });
});

describe("what still waits counts as longer in the median, until it would be the median", () => {
  test.each([
    ["two of five", [...given(1, 2, 30), ...waiting(90, 40)], 30],
    ["three of five", [...given(1, 2), ...waiting(90, 40, 50)], null],
    ["one of four", [...given(1, 2, 30), ...waiting(90)], 16],
    ["half", [...given(1, 2), ...waiting(90, 40)], null],
    ["all", waiting(90, 40), null],
  ])("%s", (_which, answers, hours) => {
    expect(feedbackTimes(answers, now).medianMs).toBe(hours === null ? null : hours * hour);
  });
});

test.each([
  [20 * 60_000, "less than an hour"],
  [hour, "1 hour"],
  [47 * hour, "47 hours"],
  [48 * hour, "2 days"],
  [84 * hour, "4 days"],
])("a wait of %i ms in words", (ms, words) => {
  expect(waitInWords(ms)).toBe(words);
});

const many = (count: number, hours: number) => Array.from({ length: count }, () => hours);

test.each([
  [[...given(...many(36, 5)), ...waiting(144, 3, 3, 3)], "36 of 40 answers had feedback within a day; 4 still wait, the longest for 6 days. The median wait is 5 hours, where those that still wait count as longer."],
  [[...given(2, 30, 80), ...waiting(50)], "1 of 4 answers had feedback within a day, 2 within three days, 3 within a week; one still waits, for 2 days. The median wait is 2 days, where those that still wait count as longer."],
  [given(2, 200, 300), "1 of 3 answers had feedback within a day and 2 later. The median wait is 8 days."],
  [given(2, 3), "Both answers had feedback within a day. The median wait is 3 hours."],
  [[...given(200), ...waiting(300, 400)], "1 of 3 answers had feedback, after more than a week; 2 still wait, the longest for 17 days. There is no median yet: half of them or more still wait."],
  [given(3), "One answer was submitted, and had feedback after 3 hours."],
  [waiting(72), "One answer was submitted, and still waits after 3 days."],
  [waiting(72, 24), "2 answers were submitted, and all still wait, the longest for 3 days."],
  [[], "No answer was submitted in those weeks."],
])("all of it in sentences (%#)", (answers, words) => {
  expect(feedbackInWords(feedbackTimes(answers, now))).toBe(words);
});
