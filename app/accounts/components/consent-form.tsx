import { Form } from "@remix-run/react";
import { type Consent, consentPurposes, retentionChoices } from "../consent";

/** Asks what recordings may be used for and how long they are kept. Posts `purposes` and `retentionDays` (see consentSchema). */
export function ConsentForm({ decided, submitLabel = "Save", intent }: { decided: Consent | null; submitLabel?: string; intent?: string }) {
  return (
    <Form method="post">
      {consentPurposes.map(({ id, label, sentence }) => (
        <label key={id} className="block">
          <input type="checkbox" name="purposes" value={id} defaultChecked={decided?.purposes.includes(id) ?? false} /> {label}: {sentence}
        </label>
      ))}
      <fieldset>
        <legend>How long recordings are kept</legend>
        {retentionChoices.map(({ days, label }) => (
          <label key={days}>
            <input type="radio" name="retentionDays" value={days} defaultChecked={days === (decided?.retentionDays ?? 90)} /> {label}
          </label>
        ))}
      </fieldset>
      <button type="submit" name="intent" value={intent}>
        {submitLabel}
      </button>
    </Form>
  );
}
