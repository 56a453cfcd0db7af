import { expect, test } from "vitest";
import { feedbackTimes, waitInWords } from "~/review/feedback-time";

const hour = 3_600_000;
const waited = (...hours: number[]) => hours.map((many) => ({ submittedAt: new Date(0), releasedAt: new Date(many * hour) }));

test("the median and how many came within a day, three days and a week", () => {
  expect(feedbackTimes(waited(100, 2, 24, 50, 200))).toEqual({
    n: 5,
    medianMs: 50 * hour,
    within: [
      { days: 1, n: 2 },
      { days: 3, n: 3 },
      { days: 7, n: 4 },
    ],
  });
  expect(feedbackTimes(waited(10, 20)).medianMs).toBe(15 * hour);
  expect(feedbackTimes([])).toMatchObject({ n: 0, medianMs: null });
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
