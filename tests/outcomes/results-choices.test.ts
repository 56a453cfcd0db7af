import { describe, expect, test } from "vitest";
import { timeAsked } from "~/outcomes/results/asked";
import { measureChoices, onlyInWords, traitChoices } from "~/outcomes/results/filter-choices";
import { type SignCounts, foundIn } from "~/outcomes/results/patterns";
import { comparisonsInWords, foldedInWords, saidOf } from "~/outcomes/results/patterns-in-words";

describe("what the results are narrowed to", () => {
  test("stands among the choices when no case of these days has it", () => {
    const found = [{ name: "problem" as const, value: "depression", cases: 4 }];
    expect(traitChoices(found, {}).flatMap(({ options }) => options.map(({ value }) => value))).toEqual(["depression"]);
    const grief = traitChoices(found, { problem: "grief" }).find(({ name }) => name === "problem")!.options;
    expect(grief.find(({ value }) => value === "grief")?.label).toMatch(/\(0, counts only\)$/);
    expect(grief.find(({ value }) => value === "depression")?.label).toMatch(/\(4, counts only\)$/);
    expect(measureChoices([{ id: "a", cases: 3 }], "b", (id) => (id === "b" ? "GAD-7" : "PHQ-9"))).toEqual([{ value: "a", label: "PHQ-9 (3, counts only)" }, { value: "b", label: "GAD-7 (0, counts only)" }]);
    expect(measureChoices([{ id: "a", cases: 3 }, { id: "srs", cases: 3 }], null, (id) => (id === "a" ? "PHQ-9" : null))).toEqual([{ value: "a", label: "PHQ-9 (3, counts only)" }]);
  });

  test("is named, each of it", () => {
    expect(onlyInWords({}, null)).toBeNull();
    expect(onlyInWords({ problem: "grief" }, "PHQ-9")).toMatch(/^Only these cases: Main problem: .+; Measure: PHQ-9\.$/);
  });
});

describe("the time that was asked for", () => {
  const none = { from: undefined, to: undefined, noneNamed: false };
  test.each([
    ["nothing", {}, { ...none, period: undefined }],
    ["a period", { period: "24" }, { ...none, period: "24" }],
    ["a quarter beside a period that stood there before", { period: "12", was: "12", from: "2026-Q1" }, { ...none, period: "quarters", from: "2026-Q1" }],
    ["a quarter in an address of somebody’s own", { period: "12", to: "2026-Q1" }, { ...none, period: "quarters", to: "2026-Q1" }],
    ["a period in place of quarters", { period: "12", was: "quarters", from: "2026-Q1", to: "2026-Q2" }, { ...none, period: "12" }],
    ["quarters without any", { period: "quarters" }, { ...none, period: "all", noneNamed: true }],
  ] as const)("%s is what counts and what the form shows", (_, asked, expected) => {
    expect(timeAsked({ from: undefined, to: undefined, period: undefined, was: undefined, ...asked })).toEqual(expected);
  });
});

const none: SignCounts = { cases: 80, judged: 80, without: 30, couldGain: 74, sessionsKnown: 80, early: 9, flatKnown: 40, flat: 8, dipped: 30, dippedWithout: 25, steady: 50, steadyWithout: 5, severe: 20, severeWithout: 8, milder: 20, milderWithout: 8 };

describe("groups beside each other", () => {
  test("have a corrected p of all cases, and counts and the reason of a choice of them", () => {
    const all = foundIn(none, [], { narrowed: false });
    expect(all.comparisons).toBe(2);
    expect(saidOf(all.compared[0]!, "en-GB")).toMatch(/^Something to look into \(p/);
    const some = foundIn(none, [], { narrowed: true });
    expect(some.compared.map((one) => [one.of, one.without, one.p])).toEqual([[30, 25, null], [20, 8, null]]);
    expect(some.compared.map((one) => saidOf(one, "en-GB"))).toEqual(["Counts only.", "Counts only."]);
    expect(comparisonsInWords(some, "en-GB")).toMatch(/no p-values while .+ every choice .+ looks anew/);
    expect(comparisonsInWords(all, "en-GB")).toContain("(Holm)");
  });

  test("are compared by Fisher’s exact test of both groups’ counts", () => {
    // R 4: fisher.test(matrix(c(12, 8, 12, 18), 2)) and fisher.test(matrix(c(25, 5, 5, 45), 2)).
    const found = foundIn({ ...none, milder: 30, severeWithout: 12, milderWithout: 12 }, [], { narrowed: false });
    expect(found.compared.find(({ kind }) => kind === "severe")!.p!.adjusted).toBeCloseTo(0.2484079, 6);
    expect(found.compared.find(({ kind }) => kind === "alliance")!.p!.adjusted / (2 * 3.475517e-11)).toBeCloseTo(1, 5);
  });

  test("that did better than the others by more than chance are not called chance, and are nothing to look into", () => {
    const { compared } = foundIn({ ...none, severe: 30, severeWithout: 2, milder: 30, milderWithout: 25 }, [], { narrowed: false });
    const better = compared.find(({ kind }) => kind === "severe")!;
    expect(saidOf(better, "en-GB")).toBe("Fewer than among the others (p < 0.001): nothing to look into here.");
    expect(foldedInWords([better], 1)).toBe("1 more group: nothing to look into");
  });

  test("say of how many they are not", () => {
    expect(comparisonsInWords(foundIn(none, [], { narrowed: false }), "en-GB")).toMatch(/^Left out of the groups are 6 cases that began in the functional range or had no room for a reliable gain\./);
    expect(comparisonsInWords(foundIn({ ...none, couldGain: 80 }, [], { narrowed: false }), "en-GB")).not.toContain("Left out");
  });

  test("of which nothing can be said are folded under what they have in common", () => {
    const all = foundIn(none, [], { narrowed: false }).compared;
    expect(foldedInWords(all.slice(1), 1)).toBe("1 more group: nothing beyond chance");
    expect(foldedInWords([...all.slice(1), { ...all[1]!, p: null }], 0)).toBe("2 groups: nothing beyond chance, or too few to compare");
    expect(foldedInWords([{ ...all[1]!, p: null }], 0)).toBe("1 group: counts only");
  });
});
