import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { MomentToChoose, PlanOnPage } from "../model";
import type { PlanAnswer } from "../plan-action.server";
import { PlanForm } from "./plan-form";

/** The current plan in its form. */
export function ChangePlan({ plan, moments, answer }: { plan: PlanOnPage; moments: MomentToChoose[]; answer: PlanAnswer | undefined }) {
  const failed = answer?.intent === "change" ? answer : undefined;
  return (
    <div className="max-w-[664px] space-y-6">
      {plan.signature.state === "signed" && (
        <Notice>{plan.signature.signer.name} signed this plan. Other words or other drills take the signature off; the minutes and the day do not.</Notice>
      )}
      {failed?.problem && <Notice kind="problem">{failed.problem}</Notice>}
      <PlanForm
        start={{ objective: plan.objective, slugs: plan.drills.map(({ slug }) => slug), minutes: plan.minutesPerWeek, reviewOn: plan.reviewOn }}
        moments={moments}
        errors={failed?.errors ?? {}}
        sent={failed?.sent ?? null}
      >
        {(busy) => (
          <>
            <input type="hidden" name="planId" value={plan.id} />
            <Button name="intent" value="change" busy={busy}>
              Save the change
            </Button>
            <Link to={paths.plan()} className="link">
              Leave it as it is
            </Link>
          </>
        )}
      </PlanForm>
    </div>
  );
}
