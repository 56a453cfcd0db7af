import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { FormKey } from "~/practice";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import type { Drill, PlanOnPage } from "../model";
import type { PlanAnswer } from "../plan-action.server";
import { usualMinutes } from "../plan-form";
import type { Proposal } from "../plan-page.server";
import { OtherStarts } from "./other-starts";
import { PatternCounts, howProposed } from "./pattern-counts";
import { PlanForm } from "./plan-form";
import { Unbroken } from "./unbroken";

type Props = { proposal: Proposal; drills: Drill[]; current: PlanOnPage | null; answer: PlanAnswer | undefined };

/** One proposed objective with what it comes from, to be made one's own; beside it what else there is. */
export function ProposedPlan({ proposal, drills, current, answer }: Props) {
  const { start, reviewOn } = proposal;
  const failed = answer?.intent === "make" ? answer : undefined;
  return (
    <div className="lg:grid lg:grid-cols-[3fr_2fr] lg:gap-x-16">
      <div>
        <Section title={titles[start.source]}>
          {start.id !== "own" && <p className="max-w-measure border-l-2 border-pine py-1 pl-4 font-serif text-xl"><Unbroken text={start.evidence} /></p>}
          <p className="mt-4 mb-8 max-w-measure text-muted">{reasonFor(proposal)}</p>
          {failed?.problem && (
            <Notice kind="problem" className="mb-6">
              {failed.problem}
            </Notice>
          )}
          <PlanForm
            // Another start fills the form anew.
            key={start.id}
            start={{ objective: start.objective, slugs: start.slugs, minutes: usualMinutes, reviewOn }}
            drills={drills}
            why={start.why}
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

/** Why this start is the one that stands here. */
function reasonFor({ start, proposed, judged, closed, bringsCases }: Proposal): string {
  if (start.source === "outcomes") {
    return start.id === proposed?.id ? howProposed : "You chose to look into this. It may be chance, the clients who come to you, or something that you can practise.";
  }
  if (start.id === "own") return "Say what you want to work on, and choose the drills that go with it.";
  if (judged && !proposed) return "None of the patterns’ ranges in your closed cases begins at 10 % or more, so this starts from what else there is.";
  if (judged) return "You chose not to start from your closed cases.";
  if (closed > 0) return "Too few of your closed cases have what is needed to propose anything from them, so this starts from what else there is.";
  return bringsCases ? "You have no closed cases here yet, so this starts from what else there is." : "It starts from your own practice.";
}
