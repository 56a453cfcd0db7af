import { Form, Link, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { PlanOnPage } from "../model";
import type { PlanAnswer } from "../plan-action.server";
import { longestLearnt } from "../plan-form";

/** What was learnt, and then done or a new plan. */
export function ReviewPlan({ plan, answer }: { plan: PlanOnPage; answer: PlanAnswer | undefined }) {
  const busy = useNavigation().state !== "idle";
  const failed = answer?.intent === "review" ? answer : undefined;
  const was = failed?.sent?.learnt;
  return (
    <div className="max-w-[664px]">
      <p className="border-l-2 border-pine py-1 pl-4 font-serif text-xl break-words whitespace-pre-line">{plan.objective}</p>
      {failed?.problem && (
        <Notice kind="problem" className="mt-6">
          {failed.problem}
        </Notice>
      )}
      <Form method="post" className="mt-8 space-y-6">
        <input type="hidden" name="planId" value={plan.id} />
        <TextArea
          name="learnt"
          label="What you learnt"
          hint="What came easier, what did not, and what you would do otherwise. It stays with the plan, for you and whoever was asked to sign it."
          rows={5}
          maxLength={longestLearnt}
          required
          error={failed?.errors.learnt}
          defaultValue={typeof was === "string" ? was : ""}
        />
        <input type="hidden" name="intent" value="review" />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button name="then" value="new" busy={busy}>
            End it and make a new plan
          </Button>
          <Button variant="quiet" name="then" value="done" busy={busy}>
            End it
          </Button>
          <Link to={paths.plan()} className="link">
            Go on with it
          </Link>
        </div>
      </Form>
    </div>
  );
}
