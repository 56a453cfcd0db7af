import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { When } from "~/ui/when";
import { PlanWords } from "../components/plan-words";
import { SignForm } from "../components/sign-form";
import { readPlan } from "../read-plan.server";
import { onePlanAction } from "../one-plan-action.server";
import { mayBeTakenBack } from "../signature-rules";

export const meta: MetaFunction = () => [{ title: "Practice plan · Bunting" }];

const params = z.object({ planId: z.uuid() });

export const loader = guarded({ params, search: nothing, access: signedIn }, async ({ viewer, params }) => {
  const plan = (await readPlan(viewer, params.planId)) ?? notFound();
  const { signature, endedAt } = plan;
  const undoable = signature.state === "signed" && signature.signer.personId === viewer.personId && !endedAt && mayBeTakenBack(signature.signedAt, new Date());
  return { plan, reader: viewer.personId, undoable };
});

export const action = guarded({ params, search: nothing, access: signedIn }, async ({ viewer, params, request }) =>
  onePlanAction(viewer, params.planId, await request.formData()),
);

export default function OnePlan() {
  const { plan, reader, undoable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const own = reader === plan.owner.personId;
  return (
    <Page narrow title={own ? "Practice plan" : `Practice plan of ${plan.owner.name}`}>
      {answer?.problem && (
        <Notice kind="problem" className="mb-8">
          {answer.problem}
        </Notice>
      )}
      <PlanWords plan={plan} practises={own} />
      <p className="mt-8">
        {plan.minutesPerWeek} minutes a week, to look back on <When at={plan.reviewOn} />.{plan.endedAt && <> Ended on <When at={plan.endedAt} />.</>}
      </p>
      {plan.learnt && (
        <div className="mt-6">
          <h2 className="text-xl">What was learnt</h2>
          <p className="mt-2 max-w-measure break-words whitespace-pre-line">{plan.learnt}</p>
        </div>
      )}
      <div className="mt-12">
        <Section title="Signature">
          {answer?.done && (
            <Notice kind="done" className="mb-4">
              {answer.done === "signed" ? "You have signed this plan." : "The signature is taken back. You can sign it again."}
            </Notice>
          )}
          <SignForm plan={plan} reader={reader} undoable={undoable} comment={answer?.comment ?? { was: "", error: undefined }} />
        </Section>
      </div>
      {own && (
        <p className="mt-8">
          <Link to={paths.plan()} className="link">
            Back to your plan
          </Link>
        </p>
      )}
    </Page>
  );
}
