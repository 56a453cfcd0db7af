import { Form } from "@remix-run/react";
import { forwardRef } from "react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { When } from "~/ui/when";
import type { TakeOnPage } from "../model";

type Props = { take: TakeOnPage; problem: string | null; busy: boolean };

/** Where a submitted take is, and the way to take it back. */
export const Submitted = forwardRef<HTMLDivElement, Props>(function Submitted({ take, problem, busy }, ref) {
  const { submission } = take;
  if (!submission) return null;
  const names = submission.reviewers.map(({ name }) => name).join(", ");
  return (
    <div ref={ref} tabIndex={-1} className="space-y-4 outline-none">
      <Notice kind="done" title={`Take ${take.number} is submitted.`}>
        <p>
          {names} can see it since <When at={submission.submittedAt} style="datetime" />. You can withdraw it until feedback is released.
        </p>
      </Notice>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Form method="post">
        <input type="hidden" name="submissionId" value={submission.id} />
        <Button variant="quiet" name="intent" value="withdraw" busy={busy}>
          Withdraw
        </Button>
      </Form>
    </div>
  );
});

/** That a take was taken back, and what can be done with it now. */
export const Withdrawn = forwardRef<HTMLDivElement>(function Withdrawn(_, ref) {
  return (
    <div ref={ref} tabIndex={-1} className="outline-none">
      <Notice>You have withdrawn this take. Nobody but you can see it; you can submit it again.</Notice>
    </div>
  );
});
