import { describe, expect, test } from "vitest";
import { ruleOf, whyThisStart } from "~/progress/why-this-start";

const asked = { start: { source: "ratings" as const }, chosen: false, isProposed: false, judged: true, closed: 58, bringsCases: true };

describe("why a plan starts where it does", () => {
  test("is true for those with many cases, with few, with none, and for those who bring none", () => {
    expect(whyThisStart(asked)).toBe("None of the ranges in your closed cases begins at 10 % or more, so this starts from your latest feedback.");
    expect(whyThisStart({ ...asked, judged: false, closed: 19 })).toBe("You have 19 closed cases, and fewer than 20 tell of any one pattern, so this starts from your latest feedback.");
    expect(whyThisStart({ ...asked, judged: false, closed: 0 })).toBe("You have no closed cases here yet, so this starts from your latest feedback.");
    expect(whyThisStart({ ...asked, judged: false, closed: 0, bringsCases: false })).toMatch(/^This is one place to begin\./);
  });

  test.each([58, 19, 0])("is that they chose it where they did, whatever else there is: %d cases", (closed) => {
    expect(whyThisStart({ ...asked, closed, judged: closed > 19, chosen: true })).toBe("You chose to start from your latest feedback.");
  });

  test("tells a pattern that is proposed from one that was chosen", () => {
    expect(whyThisStart({ ...asked, start: { source: "outcomes" }, isProposed: true, chosen: true })).toMatch(/^This is proposed from your closed cases\. It may be chance/);
    expect(whyThisStart({ ...asked, start: { source: "outcomes" }, chosen: true })).toMatch(/^You chose to look into this\. It may be chance/);
  });
});

describe("the rule by which it was chosen", () => {
  test("speaks of cases to those who have some alone", () => {
    expect(ruleOf(asked).join(" ")).toMatch(/whenever they ended: 58 so far\..+begins at 10 % or more.+lowest on its own scale/);
    for (const without of [{ ...asked, closed: 0 }, { ...asked, bringsCases: false }]) expect(ruleOf(without).join(" ")).not.toContain("case");
    expect(ruleOf({ ...asked, closed: 0, start: { source: "own" } })).toEqual([]);
  });
});
