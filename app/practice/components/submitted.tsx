import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { When } from "~/ui/when";
import type { TakeOnPage } from "../model";

type Props = { take: TakeOnPage; problem: string | null; busy: boolean };

/** Where a submitted take is, and the way to take it back. */
export function Submitted({ take, problem, busy }: Props) {
  const { submission } = take;
  if (!submission) return null;
  const names = submission.reviewers.map(({ name }) => name).join(", ");
  return (
    <div className="space-y-4">
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
}
