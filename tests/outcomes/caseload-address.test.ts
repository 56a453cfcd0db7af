import { expect, test } from "vitest";
import { addressFor, askedOf, askedSchema } from "~/outcomes/asked";
import { rangeInWords, stretchInWords } from "~/outcomes/in-words";
import { stretchOf, within } from "~/outcomes/stretch";

test.each([
  [0, 1, { page: 1, pages: 1, from: 0, to: 0, inAll: 0 }, "0–0 of 0"],
  [100, 1, { page: 1, pages: 1, from: 1, to: 100, inAll: 100 }, "1–100 of 100"],
  [101, 2, { page: 2, pages: 2, from: 101, to: 101, inAll: 101 }, "101–101 of 101"],
  [20_000, 1, { page: 1, pages: 200, from: 1, to: 100, inAll: 20_000 }, "1–100 of 20,000"],
  [250, 999, { page: 3, pages: 3, from: 201, to: 250, inAll: 250 }, "201–250 of 250"],
])("of %i lines page %i", (inAll, page, expected, words) => {
  const stretch = stretchOf(inAll, page);
  expect(stretch).toEqual(expected);
  expect(stretchInWords(stretch, "en-GB")).toBe(words);
  expect(within(Array.from({ length: inAll }, (_, index) => index + 1), stretch)).toHaveLength(inAll === 0 ? 0 : expected.to - expected.from + 1);
});

test("the address keeps everything that was asked for, and says nothing of first pages", () => {
  const asked = { q: "", page: 2, all: true, closedPage: 3 } as const;
  expect(addressFor(asked, "open")).toBe("?page=2&closed=all&closedPage=3#open");
  expect(addressFor({ ...asked, q: "B&B 7" }, "closed")).toBe("?q=B%26B+7&page=2&closed=all&closedPage=3#closed");
  expect(addressFor({ ...asked, q: "b", page: 1, all: false }, "closed")).toBe("?q=b&closedPage=3#closed");
  expect(addressFor({ ...asked, all: false, page: 1 }, "closed")).toBe("?#closed");
  const search = Object.fromEntries(new URLSearchParams(addressFor(asked, "open").split("#")[0]));
  expect(askedOf(askedSchema.parse(search))).toEqual(asked);
  expect(askedOf(askedSchema.parse({}))).toEqual({ q: "", page: 1, all: false, closedPage: 1 });
  expect(askedOf(askedSchema.parse({ q: "  T-1 " })).q).toBe("T-1");
  expect(askedSchema.safeParse({ q: "x".repeat(61) }).success).toBe(false);
});

test.each(["0", "-1", "1.5", "x", "1e9"])("page %s is refused", (page) => {
  expect(askedSchema.safeParse({ page }).success).toBe(false);
});

test("an interval is written in one way, with a word where a sign would be read as a dash", () => {
  expect([rangeInWords(19, 48, String), rangeInWords(-0.2, 0.5, String)]).toEqual(["19–48", "-0.2 to 0.5"]);
});
