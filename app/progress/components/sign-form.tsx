import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { When } from "~/ui/when";
import type { PlanOnPage } from "../model";

/** What a supervisor who was asked can do about the plan, or what its owner sees of that. */
export function SignForm({ plan, reader }: { plan: PlanOnPage; reader: string }) {
  const busy = useNavigation().state !== "idle";
  const { signature, owner, endedAt } = plan;
  if (signature.state === "none") return <p className="text-muted">Nobody was asked to sign it.</p>;
  const asked = reader === signature.signer.personId;
  const who = asked ? "You" : signature.signer.name;
  if (signature.state === "signed") {
    return (
      <p>
        {who} signed this plan on <When at={signature.signedAt} style="datetime" />.
      </p>
    );
  }
  if (signature.state === "changed") return <p>It was changed after {who} had signed it, so the signature is off.</p>;
  if (endedAt || !asked) return <p className="text-muted">{who} {asked ? "were" : "was"} asked to sign it and {asked ? "have" : "has"} not.</p>;
  return (
    <Form method="post" className="space-y-4">
      <p className="max-w-measure text-muted">
        Signing says that you know this plan and support it. Being asked opens this plan to you and nothing more; what {owner.name} shares with you otherwise stays as it
        is. {owner.name} sees when you signed.
      </p>
      <input type="hidden" name="edition" value={plan.edition} />
      <Button name="intent" value="sign" busy={busy}>
        Sign this plan
      </Button>
    </Form>
  );
}
