import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/accounts";
import { dayOf } from "~/core/days";
import type { Result } from "~/core/result";
import { notFound } from "~/platform/guard.server";
import { paths } from "~/paths";
import { askSignature, takeQuestionBack } from "./ask-signature.server";
import { changePlan } from "./change-plan.server";
import { makePlan } from "./make-plan.server";
import { type Sent, errorsIn, planForm, sentFrom } from "./plan-form";
import { reopenPlan, reviewPlan } from "./review-plan.server";
import type { Writing } from "./starts.server";

/** What the plan's page answers: what was done, or why not, or what is wrong with each field of what was sent. */
export type PlanAnswer = { intent: string; said: string | null; problem: string | null; errors: Record<string, string>; sent: Sent | null };

const said = (intent: string, sentence: string) => data<PlanAnswer>({ intent, said: sentence, problem: null, errors: {}, sent: null });

/** Carries out whichever form of the plan's page was sent. */
export async function planAction(viewer: Viewer, form: FormData, writing: Writing) {
  const sent = sentFrom(form);
  const read = planForm(dayOf(new Date(), writing.timeZone)).safeParse(sent);
  if (!read.success) return data<PlanAnswer>({ intent: String(sent.intent ?? ""), said: null, problem: null, errors: errorsIn(read.error), sent }, 400);
  const asked = read.data;
  const result = await carriedOut(viewer, asked, writing);
  if (!result.ok) {
    if (result.missing) notFound();
    // Not an error by its status: the page then loads what has changed meanwhile.
    return data<PlanAnswer>({ intent: asked.intent, said: null, problem: result.problem, errors: {}, sent });
  }
  if (asked.intent === "ask") return said("ask", `${result.value?.name} is asked, by mail too, and can read this plan now.`);
  if (asked.intent === "take-back") return said("take-back", "Nobody is asked any more, and nobody but you can read this plan.");
  if (asked.intent === "review") return redirect(paths.plan({ ended: asked.planId, ...(asked.then === "new" && { renew: "1" }) }));
  if (asked.intent === "change") return redirect(paths.plan({ saved: result.value?.signatureOff ? "unsigned" : "1" }));
  return redirect(paths.plan(asked.intent === "make" ? { saved: "1" } : {}));
}

type Asked = ReturnType<typeof planForm>["_output"];

async function carriedOut(viewer: Viewer, asked: Asked, writing: Writing): Promise<Result<{ signatureOff?: boolean; name?: string; planId?: string } | void>> {
  if (asked.intent === "make") return makePlan(viewer, asked, writing);
  if (asked.intent === "change") return changePlan(viewer, asked);
  if (asked.intent === "ask") return askSignature(viewer, asked);
  if (asked.intent === "take-back") return takeQuestionBack(viewer, asked.planId);
  if (asked.intent === "review") return reviewPlan(viewer, asked);
  return reopenPlan(viewer, asked.planId);
}
