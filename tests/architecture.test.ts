import path from "node:path";
import { describe, expect, test } from "vitest";
import { plants } from "./architecture/plants";
import { rules, violations } from "./architecture/rules";
import { readTree } from "./architecture/tree";

const root = path.resolve(import.meta.dirname, "..");

describe("the house", () => {
  test("keeps its rules", () => {
    const found = violations(readTree(root)).map(({ file, line, rule, says }) => `${file}:${line}  ${rule}: ${says}`);
    expect(found).toEqual([]);
  }, 120_000);
});

describe("a planted violation is found", () => {
  test("each rule has a plant", () => {
    expect(rules.map(({ name }) => name).filter((name) => !plants.some((plant) => plant.rule === name))).toEqual([]);
  });

  test.each(plants)("$rule: $what", ({ rule, sound, broken }) => {
    const named = (files: Record<string, string>) =>
      violations(new Map(Object.entries(files))).filter((found) => found.rule === rule);
    expect(named(sound)).toEqual([]);
    expect(named({ ...sound, ...broken })).not.toEqual([]);
  });
});
