import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { cohortSchema, inviteSchema } from "~/accounts/model";
import { plainText } from "~/core/plain-text";
import { defineMeasureSchema } from "~/library/define-measure";
import { ledgerForm } from "~/progress/ledger-form";
import { columnSchema } from "~/outcomes/import/mapping";
import { planForm } from "~/progress/plan-form";
import { commentSchema } from "~/review/review-form";

test("control characters go, tabs and new lines stay, and every other letter", () => {
  expect(plainText().parse("\u0000wa\u0007it\u009f,\tthen\r\nask: “¿qué?” 名 🙂")).toBe("wait,\tthen\r\nask: “¿qué?” 名 🙂");
});

test("what is nothing but control characters is empty", () => {
  const said = plainText("Say it.").trim().min(1, "Say it.");
  for (const given of [" \u0000 ", undefined]) expect(z.prettifyError(said.safeParse(given).error!)).toContain("Say it.");
});

test("no form hands on what a database cannot keep", () => {
  const nul = "a\u0000b";
  const [key, planId, today] = [randomUUID(), randomUUID(), "2026-11-22"];
  const plan = { key, objective: nul, drills: ["x"], minutes: "60", reviewOn: today, from: "own", intent: "make" };
  const measure = { name: nul, short: nul, about: nul, source: nul, min: "0", max: "10", step: "1", better: "lower", slug: nul };
  const read = [
    ledgerForm(today).parse({ intent: "add", key, activity: "solo_rehearsal", heldOn: today, minutes: "20", nextStep: nul }),
    planForm(today).parse(plan),
    planForm(today).parse({ intent: "review", planId, learnt: nul, then: "done" }),
    cohortSchema.parse({ key, cohort: nul }),
    inviteSchema.parse({ key, name: nul, email: "a@example.org", roles: ["trainee"] }),
    defineMeasureSchema.parse(measure),
    commentSchema.parse({ key, at: "0:42", text: nul }),
    columnSchema.parse({ as: "score", measure: "phq-9@1", occasion: nul }),
  ];
  for (const one of read) {
    expect(JSON.stringify(one)).toContain('"ab"');
    expect(JSON.stringify(one)).not.toContain("\\u0000");
  }
});
