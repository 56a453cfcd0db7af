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
