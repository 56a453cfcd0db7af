import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { activityValues, usualCompany } from "~/progress/activities";
import { ledgerForm } from "~/progress/ledger-form";
import { errorsIn, planForm, sentFrom } from "~/progress/plan-form";

const today = "2026-11-22";

function sent(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return sentFrom(form);
}

describe("an entry of the ledger", () => {
  const whole = { intent: "add", key: randomUUID(), activity: "solo_rehearsal", heldOn: today, minutes: "20", company: "coach", planned: "on", effort: "7", reaction: "too_hard", repetitions: "", nextStep: " Wait longer. " };
  const wrong = (field: string, value: string) => {
    const read = ledgerForm(today).safeParse(sent({ ...whole, [field]: value }));
    return read.success ? null : errorsIn(read.error);
  };

  test("is read as it was meant", () => {
    expect(ledgerForm(today).parse(sent(whole))).toMatchObject({
      minutes: 20, company: "coach", planned: true, feedbackReceived: false, forPlan: false, effort: 7, reaction: "too_hard", repetitions: null, nextStep: "Wait longer.",
    });
  });

  test.each([{ reaction: "" }, { reaction: [] }])("need not say how hard it was: $reaction", ({ reaction }) => {
    expect(ledgerForm(today).parse(sent({ ...whole, reaction }))).toMatchObject({ reaction: null });
  });

  test.each([
    ["activity", "", "Choose what you did."],
    ["activity", "golf", "Choose what you did."],
    ["minutes", "", "Give whole minutes from 1 to 600."],
    ["minutes", "0", "Give whole minutes from 1 to 600."],
    ["minutes", "601", "Give whole minutes from 1 to 600."],
    ["minutes", "-5", "Give whole minutes from 1 to 600."],
    ["minutes", "12.5", "Give whole minutes from 1 to 600."],
    ["heldOn", "", "Give the day on which you practised."],
    ["heldOn", "2026-02-30", "Give the day on which you practised."],
    ["heldOn", "2026-11-23", "This day is still to come. Note practice once it is done."],
    ["heldOn", "2024-11-20", "That is more than two years ago. The ledger goes back two years."],
    ["effort", "11", "Choose an effort from 0 to 10."],
    ["reaction", "boring", "Choose how hard it was, or leave it out."],
    ["repetitions", "many", "Give the repetitions as a whole number up to 1000, or leave it empty."],
    ["nextStep", "x".repeat(301), "Keep the next step under 300 characters."],
  ])("is refused in one sentence where %s is %j", (field, value, sentence) => {
    expect(wrong(field, value)).toEqual({ [field]: sentence });
  });
});

describe("a plan", () => {
  const whole = { intent: "make", key: randomUUID(), from: "own", objective: "Wait longer.", drills: ["one", "two"], minutes: "60", reviewOn: "2027-02-14" };
  const wrong = (field: string, value: string | string[]) => {
    const read = planForm(today).safeParse(sent({ ...whole, [field]: value }));
    return read.success ? null : errorsIn(read.error);
  };

  test("is read as it was meant, and can be looked back on today", () => {
    expect(planForm(today).parse(sent(whole))).toMatchObject({ minutes: 60, drills: ["one", "two"], reviewOn: "2027-02-14" });
    expect(wrong("reviewOn", today)).toBeNull();
  });

  test.each([
    ["objective", "  ", "Say in a sentence what you want to work on."],
    ["drills", [], "Choose at least one drill."],
    ["minutes", "an hour", "Give the minutes a week as a whole number."],
    ["minutes", "4", "Plan at least 5 minutes a week."],
    ["minutes", "1201", "Plan at most 1200 minutes, 20 hours, a week."],
    ["reviewOn", "", "Give the day on which you want to look back."],
    ["reviewOn", "2026-11-21", "The review day has passed. Choose a later one."],
    ["reviewOn", "2027-11-24", "Look back within a year: choose an earlier day."],
  ])("is refused in one sentence where %s is %j", (field, value, sentence) => {
    expect(wrong(field, value)).toEqual({ [field]: sentence });
  });

  test("is reviewed with something learnt", () => {
    const read = planForm(today).safeParse(sent({ intent: "review", planId: randomUUID(), learnt: " ", then: "new" }));
    expect(read.success ? null : errorsIn(read.error).learnt).toMatch(/what you learnt/);
  });
});

describe("whether somebody practised alone", () => {
  test("follows what they did", () => {
    expect(activityValues.filter((activity) => usualCompany(activity) === "coach")).toEqual(["coached_rehearsal", "supervision_with_rehearsal", "rating_calibration"]);
    expect(usualCompany("")).toBe("alone");
  });
});
