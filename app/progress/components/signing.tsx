import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { When } from "~/ui/when";
import type { Person, PlanOnPage } from "../model";
import { SignedBy } from "./signed-by";

type Props = { plan: PlanOnPage; supervisors: Person[] };

/** Whether a supervisor has signed one's plan, and how to ask one. */
export function Signing({ plan, supervisors }: Props) {
  const { signature } = plan;
  if (signature.state === "signed") {
    return (
      <SignedBy who={signature.signer.name} {...signature} />
    );
  }
  if (signature.state === "asked") {
    return (
      <div className="max-w-measure space-y-3">
        <p>
          {signature.signer.name} was asked on <When at={signature.askedAt} style="datetime" /> and has not signed yet. Asking opened this plan to them and
          nothing more; what you share otherwise stays as it is.
        </p>
        <Ask plan={plan} intent="take-back" label="Take the question back" />
      </div>
    );
  }
  return (
    <div className="max-w-measure space-y-3">
      {signature.state === "changed" && <p>You changed the plan after {signature.signer.name} had signed it, so the signature is off. Ask again, and they can read it as it is now.</p>}
      {supervisors.length === 0 ? (
        <p className="text-muted">Nobody supervises you here. A plan holds without a signature, too.</p>
      ) : (
        <>
          <p className="text-muted">Asking opens this plan to them and nothing more; what you share otherwise stays as it is. A plan holds without a signature, too.</p>
          <div className="flex flex-wrap gap-3">
            {supervisors.map(({ personId, name }) => (
              <Ask key={personId} plan={plan} intent="ask" supervisorId={personId} label={`Ask ${name} to sign`} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function Ask({ plan, intent, supervisorId, label }: { plan: PlanOnPage; intent: "ask" | "take-back"; supervisorId?: string; label: string }) {
  const busy = useNavigation().formData?.get("intent") === intent;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="planId" value={plan.id} />
      {supervisorId && <input type="hidden" name="supervisorId" value={supervisorId} />}
      <Button variant="quiet" name="intent" value={intent} busy={busy}>
        {label}
      </Button>
    </Form>
  );
}
