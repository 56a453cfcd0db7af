import { RadioGroup } from "~/ui/field";
import { useReader } from "~/ui/reader";
import { counted } from "../import/check-in-words";
import type { ImportOnPage } from "../import/model";
import { ImportQuestion, chosen } from "./import-question";

/** What scores after the end of a treatment are; asked where the file has some. */
export function ImportLate({ shown: { lateClients, mapping, questions } }: { shown: ImportOnPage }) {
  const { locale } = useReader();
  if (lateClients === 0) return null;
  return (
    <ImportQuestion about="late" questions={questions}>
      <RadioGroup
        name="late"
        legend={`${counted(lateClients, "client has", "clients have", locale)} scores after their treatment ended. What are they?`}
        hint="If the treatment had not ended, undo the import that closed it, and say there that it goes on."
        {...chosen(mapping.late ?? null)}
        options={[
          { value: "follow_ups", label: "Follow-ups of that treatment", hint: "Its end and its sessions stay as they are." },
          { value: "new_treatment", label: "A new treatment of the same client", hint: "What is dated on or before the last day stays with the earlier one." },
        ]}
      />
    </ImportQuestion>
  );
}
