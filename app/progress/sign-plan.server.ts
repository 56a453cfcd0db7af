import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { editionOf } from "./plan-on-page.server";
import { mayBeTakenBack } from "./signature-rules";
import { holdPlanToSign, writeSignature } from "./store/plans.server";

type Signed = { planId: string; edition: string; comment: string };

/** The supervisor who was asked signs what they have read: `edition` says which words and drills that was. Twice is once. */
export async function signPlan(viewer: Viewer, { planId, edition, comment }: Signed): Promise<Result<void>> {
  return transaction(async (tx) => {
    const plan = await holdPlanToSign(tx, viewer, planId);
    if (!plan) return missing("There is no such plan.");
    if (plan.signedAt) return done(undefined);
    if (plan.endedAt) return refused("This plan has ended, so there is nothing to sign.");
    if (editionOf(plan) !== edition) return refused("The plan has been changed since you opened it. Read it again before you sign.");
    await writeSignature(tx, viewer, planId, { signedAt: new Date(), signerComment: comment });
    await audit(tx, viewer, { action: "plan.signed", subjectType: "plan", subjectId: planId, ownerId: plan.personId });
    return done(undefined);
  });
}

/** The one who signed takes it back, with what they said about it, while that is possible. Twice is once. */
export async function takeSignatureBack(viewer: Viewer, planId: string, now = new Date()): Promise<Result<void>> {
  return transaction(async (tx) => {
    const plan = await holdPlanToSign(tx, viewer, planId);
    if (!plan) return missing("There is no such plan.");
    if (!plan.signedAt) return done(undefined);
    if (plan.endedAt) return refused("This plan has ended and stays as it is.");
    if (!mayBeTakenBack(plan.signedAt, now)) return refused("A signature can be taken back for ten minutes. It stands now.");
    await writeSignature(tx, viewer, planId, { signedAt: null, signerComment: "" });
    await audit(tx, viewer, { action: "plan.signature-taken-back", subjectType: "plan", subjectId: planId, ownerId: plan.personId });
    return done(undefined);
  });
}
