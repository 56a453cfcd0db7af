import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { guarded, signedIn } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page, Section } from "~/ui/page";
import { PlanLine, PlansToSign } from "../components/plan-line";
import { TwelveMonths } from "../components/twelve-months";
import { progressPage } from "../progress-page.server";

export const meta: MetaFunction = () => [{ title: "Progress · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, ({ viewer, context }) => progressPage(viewer, context));

export default function Progress() {
  const page = useLoaderData<typeof loader>();
  const { plan, toSign, today, practised, withCases, mayBringCases } = page;
  return (
    <Page title="Progress" lead={`One objective, the practice that goes into it${withCases ? ", and what came of your cases meanwhile" : ""}. Only you see this page.`}>
      {toSign.length > 0 && (
        <Section title="Waiting for your signature">
          <PlansToSign plans={toSign} />
        </Section>
      )}
      <Section
        title="Your practice plan"
        actions={
          <p className="flex flex-wrap gap-x-6">
            {plan && (
              <Link to={paths.plan()} className="link inline-block py-1">
                Practice plan
              </Link>
            )}
            <Link to={paths.ledger()} className="link inline-block py-1">
              Practice ledger
            </Link>
          </p>
        }
      >
        <PlanLine plan={plan} today={today} />
      </Section>
      {practised || withCases ? (
        <TwelveMonths page={page} />
      ) : (
        <div className="mt-12">
          <Empty title="Nothing is counted yet." action={<LinkButton variant={plan ? "primary" : "quiet"} to={paths.today()}>See what to practise first</LinkButton>}>
            Minutes that you practise here come by themselves; what you practise elsewhere you can add to the ledger.
            {mayBringCases && " Outcomes stand beside them once you have imported some."}
          </Empty>
        </div>
      )}
    </Page>
  );
}
