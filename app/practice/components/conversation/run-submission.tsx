import { Form } from "@remix-run/react";
import { forwardRef } from "react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { RunAnswer, RunOnPage } from "../../conversation/run-model";
import { FormKey } from "../form-key";
import { SubmitForReview } from "../submit-for-review";

type Props = { run: Pick<RunOnPage, "submission" | "notSubmittable" | "supervisors">; answer: RunAnswer | undefined; busy: boolean };

/** Where the whole conversation is, and the way to give it or to take it back. */
export const RunSubmission = forwardRef<HTMLDivElement, Props>(function RunSubmission({ run: { submission, notSubmittable, supervisors }, answer, busy }, ref) {
  const problem = answer && (answer.intent === "submit" || answer.intent === "withdraw") ? answer.problem : null;
  const standing = submission && !submission.withdrawnAt ? submission : null;
  if (standing?.releasedAt) return null;
  return (
    <div ref={ref} tabIndex={-1} className="outline-none">
      {standing ? (
        <div className="space-y-4">
          <Notice kind="done" title="The conversation is submitted.">
            <p>
              {standing.reviewers.map(({ name }) => name).join(", ")} can see all of it since <When at={standing.submittedAt} style="datetime" />. You can withdraw it until feedback is released.
            </p>
          </Notice>
          {problem && <Notice kind="problem">{problem}</Notice>}
          <Form method="post">
            <Button variant="quiet" name="intent" value="withdraw" busy={busy}>
              Withdraw
            </Button>
          </Form>
        </div>
      ) : (
        <>
          {submission && (
            <Notice className="mb-6">You have withdrawn this conversation. Nobody but you can see it{notSubmittable ? "." : "; you can submit it again."}</Notice>
          )}
          <Section title={submission ? "Submit it again" : "Not submitted yet"} hint={!notSubmittable && "The whole conversation goes to your supervisor, with every answer and the moves that you named."}>
            {notSubmittable ? (
              <Notice>{notSubmittable}</Notice>
            ) : (
              <Form method="post" className="space-y-5">
                <FormKey round={submission?.id} />
                <SubmitForReview supervisors={supervisors} what="this conversation" kept="Your answers are kept" problem={problem} busy={busy} />
              </Form>
            )}
          </Section>
        </>
      )}
    </div>
  );
});
