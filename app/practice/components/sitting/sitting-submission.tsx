import { Form } from "@remix-run/react";
import { forwardRef } from "react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { SittingAnswer, SittingOnPage } from "../../sitting/model";
import { FormKey } from "../form-key";
import { NobodySupervises, SubmitForReview } from "../submit-for-review";

type Props = { sitting: Pick<SittingOnPage, "submitted" | "submittable" | "supervisors" | "met">; answer: SittingAnswer | undefined; busy: boolean };

const kept = "Your answers are kept";
const howMany = (count: number) => (count === 1 ? "Your one answer goes to the supervisors whom you choose" : `Your ${count} answers go to the supervisors whom you choose, all at once`);

/** Where the answers of a sitting are, and the way to give all of them or to take them back. */
export const SittingSubmission = forwardRef<HTMLDivElement, Props>(function SittingSubmission({ sitting: { submitted, submittable, supervisors, met }, answer, busy }, ref) {
  const problem = answer?.intent === "submit" || answer?.intent === "withdraw" ? answer.problem : null;
  return (
    <div ref={ref} tabIndex={-1} className="outline-none">
      {submitted ? (
        <Submitted submitted={submitted} problem={problem} busy={busy} />
      ) : (
        <Section title="Submit" hint={`${howMany(submittable)}, or to nobody. Your supervisors do not see which form it was, nor in which order you answered.`}>
          {submittable === 0 ? (
            <Notice>{met.length === 0 ? "There is no answer in this sitting." : "No answer of this sitting can be submitted: none is there any more that may be used for supervision."}</Notice>
          ) : supervisors.length === 0 ? (
            <NobodySupervises kept={kept} />
          ) : (
            <Form method="post" className="space-y-5">
              <FormKey round={submittable} />
              <SubmitForReview supervisors={supervisors} what="these answers" kept={kept} problem={problem} busy={busy} />
            </Form>
          )}
        </Section>
      )}
    </div>
  );
});

type SubmittedProps = { submitted: NonNullable<SittingOnPage["submitted"]>; problem: string | null; busy: boolean };

function Submitted({ submitted: { at, answers, released, reviewers }, problem, busy }: SubmittedProps) {
  return (
    <div className="space-y-4">
      <Notice kind="done" title="The sitting is submitted.">
        <p>
          {reviewers.map(({ name }) => name).join(", ")} can see {answers === 1 ? "one answer" : `${answers} answers`} since <When at={at} style="datetime" />.{" "}
          {released > 0 ? `Feedback on ${released} of them is here.` : "You can withdraw it until feedback is released."}
        </p>
      </Notice>
      {problem && <Notice kind="problem">{problem}</Notice>}
      {released < answers && (
        <Form method="post">
          <Button variant="quiet" name="intent" value="withdraw" busy={busy}>
            {released > 0 ? "Withdraw what has no feedback" : "Withdraw"}
          </Button>
        </Form>
      )}
    </div>
  );
}
