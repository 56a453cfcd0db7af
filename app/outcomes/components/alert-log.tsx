import { When } from "~/ui/when";
import type { StepOnPage } from "../risk/model";

const words: Record<StepOnPage["step"], (by: string | null) => string> = {
  raised: (by) => (by ? `Raised, from answers that ${by} typed` : "Raised, from what the client answered"),
  clinician_told: (by) => `A mail went to ${by ?? "the clinician"}`,
  duty_person_told: (by) => `A mail went to ${by ?? "the duty person"}, on duty`,
  opened: (by) => `${by ?? "Somebody"} opened it`,
  noted: (by) => `${by ?? "Somebody"} noted`,
  acknowledged: (by) => `${by ?? "Somebody"} acknowledged it`,
};

/** Everything that happened with an alert, from its beginning; nothing is taken out of it. */
export function AlertLog({ steps }: { steps: StepOnPage[] }) {
  return (
    <ol className="grid gap-4 border-l border-line pl-5">
      {steps.map(({ id, at, step, by, note }) => (
        <li key={id}>
          <span className="text-sm text-muted">
            <When at={at} style="datetime" />
          </span>
          <span className="block">{words[step](by)}</span>
          {note && <span className="mt-1 block max-w-measure whitespace-pre-line text-muted">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
