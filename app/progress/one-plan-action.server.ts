import { z } from "zod";
import type { Viewer } from "~/accounts";
import { plainText } from "~/core/plain-text";
import { notFound } from "~/platform/guard.server";
import { errorsIn } from "./plan-form";
import { signPlan, takeSignatureBack } from "./sign-plan.server";
import { longestComment } from "./signature-rules";

const form = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("sign"),
    edition: z.string().max(64),
    comment: plainText().trim().max(longestComment, `Keep the comment under ${longestComment} characters.`).default(""),
  }),
  z.object({ intent: z.literal("unsign") }),
]);

/** What the page of one plan answers: what was done, or why not, with the comment as it was sent. */
export type OnePlanAnswer = { done: "signed" | "taken-back" | null; problem: string | null; comment: { was: string; error: string | undefined } };

/** Signs a plan, or takes the signature back. */
export async function onePlanAction(viewer: Viewer, planId: string, sent: FormData): Promise<OnePlanAnswer> {
  const read = form.safeParse(Object.fromEntries(sent));
  const comment = sent.get("comment");
  const was = typeof comment === "string" ? comment : "";
  if (!read.success) {
    const error = errorsIn(read.error).comment;
    if (!error) throw new Response(null, { status: 400, statusText: "Bad request" });
    return { done: null, problem: null, comment: { was, error } };
  }
  const asked = read.data;
  const result = asked.intent === "sign" ? await signPlan(viewer, { ...asked, planId }) : await takeSignatureBack(viewer, planId);
  if (!result.ok && result.missing) notFound();
  // Not an error by its status: the page then loads what has changed meanwhile.
  if (!result.ok) return { done: null, problem: result.problem, comment: { was, error: undefined } };
  return { done: asked.intent === "sign" ? "signed" : "taken-back", problem: null, comment: { was: "", error: undefined } };
}
