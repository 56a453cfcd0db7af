import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { FormKey } from "~/practice";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import type { MomentToChoose, PlanOnPage } from "../model";
import type { PlanAnswer } from "../plan-action.server";
import type { Proposal } from "../plan-page.server";
import { OtherStarts } from "./other-starts";
import { PatternCounts } from "./pattern-counts";
import { PlanForm } from "./plan-form";
import { StartWords } from "./start-words";

type Props = { proposal: Proposal; moments: MomentToChoose[]; current: PlanOnPage | null; answer: PlanAnswer | undefined };

/** One proposed objective with what it comes from, to be made one's own; beside it what else there is. */
export function ProposedPlan({ proposal, moments, current, answer }: Props) {
  const { start, usual, reviewOn } = proposal;
  const failed = answer?.intent === "make" ? answer : undefined;
  return (
    <div className="lg:grid lg:grid-cols-[3fr_2fr] lg:gap-x-16">
      <div>
        <Section title={titles[start.source]}>
          <StartWords proposal={proposal} />
          {failed?.problem && (
            <Notice kind="problem" className="mb-6">
              {failed.problem}
            </Notice>
          )}
          <PlanForm
            // Another start fills the form anew.
            key={start.id}
            start={{ objective: start.objective, slugs: start.slugs, withheld: start.withheld, minutes: usual.minutes, reviewOn }}
            moments={moments}
            why={start.why}
            whyMinutes={usual.from}
            errors={failed?.errors ?? {}}
            sent={failed?.sent ?? null}
          >
            {(busy) => (
              <>
                <FormKey round={start.id} />
                <input type="hidden" name="from" value={start.id} />
                <Button name="intent" value="make" busy={busy}>
                  Save the plan
                </Button>
                {current && (
                  <Link to={paths.plan()} className="link">
                    Keep the current plan
                  </Link>
                )}
              </>
            )}
          </PlanForm>
          {current && <p className="mt-4 text-muted">Saving it ends the plan that you have now, which stays readable under your earlier plans.</p>}
        </Section>
      </div>
      <div className="max-lg:mt-12 max-lg:border-t max-lg:border-line max-lg:pt-6">
        <PatternCounts proposal={proposal} />
        <OtherStarts proposal={proposal} />
      </div>
    </div>
  );
}

const titles = { outcomes: "Worth a look in your closed cases", ratings: "From your latest feedback", order: "Next in the order of the skills", own: "In your own words" };
