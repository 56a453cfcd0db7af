import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { CheckboxGroup, RadioGroup } from "~/ui/field";
import { type Consent, consentPurposes, retentionChoices } from "../consent";

type Props = {
  /** What was decided before; null at the first time. */
  decided: Consent | null;
  submitLabel?: string;
  /** Sent along as `intent`, where a page has several forms. */
  intent?: string;
  /** One sentence for each, from consentSchema. */
  errors?: { purposes?: string | undefined; retentionDays?: string | undefined } | undefined;
  /** What came of the last sending; stands beside the button. */
  answer?: ReactNode;
};

/** Nothing is ticked for anybody: that would not be consent. */
const beforeAnyDecision: Consent = { purposes: [], retentionDays: 365 };

/** Asks what recordings may be used for and how long they are kept. Posts `purposes` and `retentionDays` (see consentSchema). */
export function ConsentForm({ decided, submitLabel = "Save", intent, errors, answer }: Props) {
  const { purposes, retentionDays } = decided ?? beforeAnyDecision;
  return (
    <Form method="post" preventScrollReset className="grid max-w-measure gap-6">
      {intent && <input type="hidden" name="intent" value={intent} />}
      <CheckboxGroup
        name="purposes"
        legend="Your recordings may be used for"
        hint="Nobody but you can play a recording until you submit it, and you see who played it and when. Each of these is your choice."
        error={errors?.purposes}
        options={consentPurposes.map(({ id, label, sentence }) => ({ value: id, label, hint: sentence }))}
        defaultValue={purposes}
      />
      <RadioGroup
        name="retentionDays"
        legend="They are kept for"
        hint="Then a recording, or an answer that you wrote, is deleted for good, from the server too. You can delete it earlier yourself. The time holds for what you make from now on."
        error={errors?.retentionDays}
        options={retentionChoices.map(({ days, label }) => ({ value: String(days), label }))}
        defaultValue={String(retentionDays)}
      />
      <div className="text-muted">
        <p>You can change this whenever you like: what you tick holds for new recordings, what you untick ends at once, for earlier ones too.</p>
        {decided?.purposes.includes("supervision") && (
          <p className="mt-2">If you untick supervision, recordings that wait for feedback are withdrawn and no supervisor can play any of yours. Feedback that you have received stays.</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button>{submitLabel}</Button>
        {answer}
      </div>
    </Form>
  );
}
