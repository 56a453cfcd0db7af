import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Undo } from "~/ui/undo";
import type { PlanOnPage } from "../model";
import { longestComment } from "../signature-rules";
import { SignedBy } from "./signed-by";

type Props = {
  plan: PlanOnPage;
  reader: string;
  /** Whether the reader has signed it and can still take that back. */
  undoable: boolean;
  /** A comment that was sent and not taken, and why. */
  comment: { was: string; error: string | undefined };
};

/** What a supervisor who was asked can do about the plan, or what its owner sees of that. */
export function SignForm({ plan, reader, undoable, comment }: Props) {
  const busy = useNavigation().state !== "idle";
  const { signature, owner, endedAt } = plan;
  if (signature.state === "none") return <p className="text-muted">Nobody was asked to sign it.</p>;
  const asked = reader === signature.signer.personId;
  const who = asked ? "You" : signature.signer.name;
  if (signature.state === "signed") {
    return (
      <div className="space-y-4">
        <SignedBy who={who} {...signature} />
        {undoable && <Undo message="For ten minutes you can take that back." form={<TakeBack />} />}
      </div>
    );
  }
  if (signature.state === "changed") return <p>It was changed after {asked ? "you" : who} had signed it, so the signature is off.</p>;
  if (endedAt || !asked) return <p className="text-muted">{who} {asked ? "were" : "was"} asked to sign it and {asked ? "have" : "has"} not.</p>;
  return (
    <Form method="post" className="space-y-4">
      <p className="max-w-measure text-muted">
        Signing says that you know this plan and support it. Being asked opens this plan to you and nothing more; what {owner.name} shares with you otherwise stays as it
        is. {owner.name} sees when you signed.
      </p>
      <input type="hidden" name="edition" value={plan.edition} />
      <Field name="comment" label="Comment" hint={`One line, if you like. ${owner.name} reads it on the plan.`} maxLength={longestComment} defaultValue={comment.was} error={comment.error} />
      <Button name="intent" value="sign" busy={busy}>
        Sign this plan
      </Button>
    </Form>
  );
}

function TakeBack() {
  return (
    <Form method="post" preventScrollReset>
      <Button variant="quiet" name="intent" value="unsign">
        Undo
      </Button>
    </Form>
  );
}
