import { describe, expect, test } from "vitest";
import { defineMeasureSchema, measureSchema } from "~/library";
import { givenBy } from "~/library/define-measure";
import { ownSlug } from "~/library/own-measure-slug";

/** The General Distress Score of the published cases, as somebody would define it. */
const gds = { name: "General Distress Score", short: "GDS", about: "distress", min: "0", max: "100", step: "0.5", better: "lower" };
const read = (fields: Record<string, string>) => {
  const read = defineMeasureSchema.safeParse(fields);
  if (!read.success) throw new Error(read.error.message);
  return read.data.definition;
};
function wrong(fields: Record<string, string>): Record<string, string> {
  const read = defineMeasureSchema.safeParse({ ...gds, ...fields });
  return Object.fromEntries((read.error?.issues ?? []).toReversed().map((issue) => [String(issue.path[0]), issue.message]));
}

test("the least that can be said is a whole definition", () => {
  const definition = read(gds);
  expect(definition).toMatchObject({ range: { min: 0, max: 100, step: 0.5 }, higherIsBetter: false, functional: null, reliableChange: null, aliases: ["gds"], bands: [] });
  expect(measureSchema.safeParse({ ...definition, slug: "own-gds", edition: 1 }).error).toBeUndefined();
});

test("whether an item asks about risk is a box, and stands ticked again when the measure is changed", () => {
  expect(read(gds).asksAboutRisk).toBe(false);
  const asks = read({ ...gds, asksAboutRisk: "yes" });
  expect(asks.asksAboutRisk).toBe(true);
  expect([asks, read(gds)].map((one) => givenBy({ ...one, slug: "own-gds", edition: 1 }).asksAboutRisk)).toEqual(["yes", undefined]);
});

describe("the cut-off", () => {
  test.each([
    ["higher", "functional", { atLeast: 96.5 }],
    ["higher", "clinical", { above: 96.5 }],
    ["lower", "functional", { atMost: 96.5 }],
    ["lower", "clinical", { below: 96.5 }],
  ])("%s is better and the line is %s", (better, lineCounts, functional) => {
    expect(read({ ...gds, better, cutOff: "96.5", lineCounts }).functional).toEqual(functional);
  });

  test("is written with a comma by some", () => {
    expect(read({ ...gds, cutOff: "96,5", lineCounts: "clinical" }).functional).toEqual({ below: 96.5 });
  });
});

describe("reliable change", () => {
  test("as published points with their confidence", () => {
    expect(read({ ...gds, reliable: "points", points: "6", confidence: "90", source: "The manual, page 9" }).reliableChange).toEqual({
      ...{ points: 6, confidence: 0.9 },
      source: "The manual, page 9",
    });
  });

  test("worked out, with no source given", () => {
    const { reliableChange, source } = read({ ...gds, reliable: "formula", sd: "11.826", reliability: "0.88" });
    expect(reliableChange).toEqual({ sd: 11.826, reliability: 0.88, confidence: 0.95, source: "No source is given." });
    expect(source).toBe("No source is given.");
  });

  test("what was typed beside another choice does not count", () => {
    expect(read({ ...gds, reliable: "none", points: "6" }).reliableChange).toBeNull();
  });
});

describe("each wrong field has its own sentence", () => {
  test.each([
    ["name", { name: " " }, "Say what the measure is called."],
    ["name", { name: "<b>Distress</b>" }, /plain words/],
    ["short", { short: "" }, /short name/],
    ["short", { short: "a short name that is not short" }, "Keep it under 24 characters."],
    ["short", { short: "--" }, "A short name has a letter or a digit."],
    ["about", { about: "" }, /what it asks about/],
    ["min", { min: "" }, "Give the lowest score that is possible."],
    ["max", { max: "" }, "Give the highest score that is possible."],
    ["max", { max: "a hundred" }, "Write a number, such as 40 or 96.5."],
    ["max", { max: "1e3" }, "Write a number, such as 40 or 96.5."],
    ["max", { max: "1,000" }, /two ways/],
    ["max", { max: "40.0001", step: "" }, "A score has three decimals at most."],
    ["max", { max: "-1" }, "The highest score must be above the lowest."],
    ["step", { step: "0" }, "A step is above 0."],
    ["step", { step: "3" }, "Steps of 3 do not lead from 0 to 100."],
    ["better", { better: "" }, "Say whether higher or lower scores are better."],
    ["cutOff", { cutOff: "120", lineCounts: "clinical" }, "The cut-off must lie between 0 and 100."],
    ["lineCounts", { cutOff: "50" }, "Say what a score of exactly 50 counts as."],
    ["points", { reliable: "points" }, "Give the number of points, above 0."],
    ["points", { reliable: "points", points: "101" }, "That is more than the whole range."],
    ["sd", { reliable: "formula", reliability: "0.8" }, /standard deviation/],
    ["sd", { reliable: "formula", sd: "90", reliability: "0.1" }, "With these numbers a reliable change takes 236.7 points, which is more than the whole range."],
    ["reliability", { reliable: "formula", sd: "9", reliability: "88" }, "Give the reliability, between 0 and 1, such as 0.88."],
    ["source", { source: "https://a.example" }, /plain words/],
  ])("%s: %o", (field, fields, message) => {
    expect(wrong(fields)).toEqual({ [field]: typeof message === "string" ? message : (expect.stringMatching(message) as string) });
  });

  test("all that is wrong is said at once", () => {
    expect(Object.keys(wrong({ name: "", min: "low", better: "" })).sort()).toEqual(["better", "min", "name"]);
  });

  test("an empty form is wrong in all that it must hold", () => {
    const { error } = defineMeasureSchema.safeParse({});
    expect(new Set(error?.issues.map(({ path }) => path[0]))).toEqual(new Set(["name", "short", "about", "min", "max", "better"]));
    for (const { message } of error?.issues ?? []) expect(message).toMatch(/^(Say|Give) .*\.$/);
  });
});

test("a definition that is to be changed stands in the fields as it was written", () => {
  for (const fields of [
    { ...gds, cutOff: "35", lineCounts: "clinical", reliable: "points", points: "6.5", confidence: "90", source: "The manual" },
    { ...gds, better: "higher", step: "", cutOff: "35", lineCounts: "functional", reliable: "formula", sd: "9.5", reliability: "0.8", confidence: "95", source: "The manual" },
    { ...gds, reliable: "none", source: "" },
  ]) {
    expect(givenBy({ ...read(fields), slug: "own-gds", edition: 3 })).toEqual({ ...fields, slug: "own-gds" });
  }
});

test.each([
  ["PSS-10", "own-pss-10"],
  ["GDS", "own-gds"],
  ["  Échelle d’humeur ", "own-echelle-d-humeur"],
  ["Шкала-10", "own-448-43a-430-43b-430-10"],
])("%s is known as %s", (short, slug) => {
  expect(ownSlug(short)).toBe(slug);
  expect(measureSchema.shape.slug.safeParse(slug).success).toBe(true);
});
