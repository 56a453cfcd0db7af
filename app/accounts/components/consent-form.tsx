import { Form } from "@remix-run/react";
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
  errors?: { purposes?: string; retentionDays?: string };
};

/** Nothing is ticked for anybody: that would not be consent. */
const beforeAnyDecision: Consent = { purposes: [], retentionDays: 365 };

/** Asks what recordings may be used for and how long they are kept. Posts `purposes` and `retentionDays` (see consentSchema). */
export function ConsentForm({ decided, submitLabel = "Save", intent, errors }: Props) {
  const { purposes, retentionDays } = decided ?? beforeAnyDecision;
  return (
    <Form method="post" preventScrollReset className="grid max-w-measure gap-6">
      {intent && <input type="hidden" name="intent" value={intent} />}
      <CheckboxGroup
        name="purposes"
        legend="What may your recordings be used for?"
        hint="A recording is private to you until you submit it. Each of these is your choice, and you can change it whenever you like."
        error={errors?.purposes}
        options={consentPurposes.map(({ id, label, sentence }) => ({ value: id, label, hint: sentence }))}
        defaultValue={purposes}
      />
      <RadioGroup
        name="retentionDays"
        legend="How long are they kept?"
        hint="After this time a recording, or an answer that you wrote, is deleted for good, from the server too. You can delete it earlier yourself."
        error={errors?.retentionDays}
        options={retentionChoices.map(({ days, label }) => ({ value: String(days), label }))}
        defaultValue={String(retentionDays)}
      />
      <p className="text-muted">What you choose holds for what you record or write from now on. Earlier ones keep the terms under which they were made.</p>
      <div>
        <Button>{submitLabel}</Button>
      </div>
    </Form>
  );
}
