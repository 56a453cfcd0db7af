import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import { minutesInNumbers, practisedMs } from "../minutes";
import type { Minutes, Person, PlanOnPage } from "../model";
import { PlanWords } from "./plan-words";
import { Signing } from "./signing";

type Props = { plan: PlanOnPage; week: Minutes; today: string; supervisors: Person[] };

/** One's own plan as it stands, with what was practised this week. */
export function CurrentPlan({ plan, week, today, supervisors }: Props) {
  const due = plan.reviewOn <= today;
  return (
    <div className="lg:grid lg:grid-cols-[3fr_2fr] lg:gap-x-16">
      <div>
        <PlanWords plan={plan} practises />
        <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
          <LinkButton variant={due ? "primary" : "quiet"} to={paths.plan({ show: "review" })}>
            Review the plan
          </LinkButton>
          <LinkButton variant="quiet" to={paths.plan({ show: "change" })}>
            Change the plan
          </LinkButton>
          <Link to={paths.plan({ renew: "1" })} className="link inline-block py-1">
            Make a new one instead
          </Link>
        </div>
      </div>
      <div className="max-lg:mt-12 max-lg:border-t max-lg:border-line max-lg:pt-6">
        <Section title="This week">
          <p>{inWords(plan.minutesPerWeek, week)}</p>
          <p className="mt-2">
            <Link to={paths.ledger()} className="link inline-block py-1">
              Practice ledger
            </Link>
          </p>
        </Section>
        <Section title="Looking back">
          <p>
            On <When at={plan.reviewOn} />
            {due ? ": it is time to review the plan." : "."}
          </p>
        </Section>
        <Section title="Signature">
          <Signing plan={plan} supervisors={supervisors} />
        </Section>
      </div>
    </div>
  );
}

/** Planned and practised; reading is left out of both. */
function inWords(planned: number, practised: Minutes): string {
  const { verifiedMs, claimed } = practised;
  const parts = [verifiedMs > 0 && `${minutesInNumbers(verifiedMs)} verified here`, claimed > 0 && `${claimed} that you noted yourself`].filter(Boolean);
  return `${planned} minutes planned, ${minutesInNumbers(practisedMs(practised))} practised since Monday${parts.length > 0 ? `: ${parts.join(" and ")}` : ""}.`;
}
