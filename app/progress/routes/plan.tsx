import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { mailStaysHere } from "~/platform/mail.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { ChangePlan } from "../components/change-plan";
import { CurrentPlan } from "../components/current-plan";
import { EarlierPlans } from "../components/earlier-plans";
import { PlanNotice } from "../components/plan-notice";
import { ProposedPlan } from "../components/proposed-plan";
import { ReviewPlan } from "../components/review-plan";
import { planAction } from "../plan-action.server";
import { planPage } from "../plan-page.server";
import { startId } from "../starts";

export const meta: MetaFunction = () => [{ title: "Practice plan · Bunting" }];

const search = z.object({
  from: z.string().regex(startId).optional(),
  renew: z.enum(["1"]).optional(),
  show: z.enum(["change", "review"]).optional(),
  ended: z.uuid().optional(),
  saved: z.enum(["1", "unsigned"]).optional(),
});

export const loader = guarded({ params: nothing, search, access: signedIn }, async ({ viewer, search, context }) => {
  const page = await planPage(viewer, { from: search.from, renew: search.renew === "1" }, context);
  return { ...page, search, mailStaysHere: mailStaysHere() };
});

export const action = guarded({ params: nothing, search, access: signedIn }, async ({ viewer, request, context }) => planAction(viewer, await request.formData(), context));

export default function PlanPage() {
  const { search, current, proposal, week, today, moments, supervisors, earlier, mailStaysHere } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = proposal || !current ? null : (search.show ?? null);
  return (
    <Page title={shown === "change" ? "Change the plan" : shown === "review" ? "Review the plan" : "Practice plan"} lead="One objective at a time, until the day on which you look back.">
      <div className="mb-8 empty:hidden">
        <PlanNotice answer={answer} ended={search.ended} saved={search.saved} mailStaysHere={mailStaysHere} />
      </div>
      {shown === "change" && current && <ChangePlan plan={current} moments={moments} answer={answer} />}
      {shown === "review" && current && <ReviewPlan plan={current} answer={answer} />}
      {!shown && current && week && <CurrentPlan plan={current} week={week} today={today} supervisors={supervisors} />}
      {/* After an end the next plan is made when it is asked for. */}
      {proposal && search.ended && !search.renew && !search.from ? (
        <Empty title="No plan at the moment." action={<LinkButton to={paths.plan({ renew: "1" })}>Make the next plan</LinkButton>} />
      ) : (
        proposal && <ProposedPlan proposal={proposal} moments={moments} current={current} answer={answer} />
      )}
      <div className="mt-16">
        <EarlierPlans plans={earlier} />
      </div>
    </Page>
  );
}
