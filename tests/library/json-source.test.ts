import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "~/library/json-source";

const read = (text: string) => {
  const json = readJson(text);
  if (!json.ok) throw new Error(`${json.line}: ${json.message}`);
  return json;
};

test("it reads whatever JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(read(text).value).toEqual(JSON.parse(text));
    }),
  );
});

test("it knows the line of every value, and of the nearest around a missing one", () => {
  const json = read('{\n  "a": 1,\n  "b": [\n    2,\n    { "c": 3 }\n  ]\n}');
  expect(json.lineOf(["a"])).toBe(2);
  expect(json.lineOf(["b", 1, "c"])).toBe(5);
  expect(json.lineOf(["b", 1, "d"])).toBe(5);
  expect(json.lineOf(["nowhere", "at", "all"])).toBe(1);
});

describe("what is broken is named by its line", () => {
  test.each([
    ["", 1],
    ['{\n"a": 1\n"b": 2}', 3],
    ['{\n"a": tru}', 2],
    ['{"a": 1,\n"a": 2}', 2],
    ["[1, 2],\n3", 1],
    ['["a\nb"]', 1],
    ['[\n"\\x"]', 2],
  ])("%j", (text, line) => {
    expect(readJson(text)).toMatchObject({ ok: false, line });
  });
});

describe("a file that was made to keep the reader busy", () => {
  test("is read in a time that grows with its length", () => {
    const many = (values: number) => `{"a": [${"[],\n".repeat(values)}[]]}`;
    const long = (values: number) => `{"${"n".repeat(values)}": [${"1,\n".repeat(values)}1]}`;
    expect(read(many(60_000)).lineOf(["a", 59_999])).toBe(60_000);
    for (const file of [many, long]) {
      // Sixteen times the values: about sixteen times as long where it grows with the length, 256 times where with its square.
      const [small, large] = [shortest(() => read(file(5_000))), shortest(() => read(file(80_000)))];
      expect(large / small).toBeLessThan(100);
    }
  });

  test.each(["[", '{"a":'])("of 20 000 times %s names the line", (open) => {
    expect(readJson("\n" + open.repeat(20_000))).toEqual({ ok: false, line: 2, message: "more than 50 brackets stand within each other here" });
  });

  test("may be nested as deep as any of ours", () => {
    const deep = "[".repeat(50) + "1" + "]".repeat(50);
    expect(read(deep).value).toEqual(JSON.parse(deep));
  });
});

/** Of twelve times, in milliseconds: one of them is undisturbed on a busy machine too. */
function shortest(work: () => void): number {
  const times = Array.from({ length: 12 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...times);
}
