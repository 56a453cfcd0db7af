import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { When } from "~/ui/when";
import type { PlanOnPage, PlanToSign } from "../model";

/** The current plan in one line. */
export function PlanLine({ plan, today }: { plan: PlanOnPage | null; today: string }) {
  if (!plan) {
    return (
      <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
        <p className="max-w-measure">You have no practice plan at the moment. A plan is one thing to work on, drills for it, and a day to look back.</p>
        <LinkButton to={paths.plan()}>Make a plan</LinkButton>
      </div>
    );
  }
  return (
    <div>
      <p className="max-w-measure font-serif text-lg break-words">
        <Link to={paths.plan()} className="hover:text-pine">
          {plan.objective}
        </Link>
      </p>
      <p className="mt-1 text-muted">
        {plan.minutesPerWeek} minutes a week, {plan.reviewOn <= today ? "to be reviewed since" : "until"} <When at={plan.reviewOn} />
        {plan.signature.state === "signed" && `, signed by ${plan.signature.signer.name}`}.
      </p>
    </div>
  );
}

/** Plans of others that wait for the reader's signature. */
export function PlansToSign({ plans }: { plans: PlanToSign[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {plans.map(({ planId, name, askedAt }) => (
        <li key={planId} className="py-3">
          <Link to={paths.onePlan(planId)} className="link inline-block py-1">
            {name} asks you to sign a practice plan
          </Link>
          <p className="text-sm text-muted">
            since <When at={askedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
