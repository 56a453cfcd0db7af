import { CheckboxGroup, RadioGroup } from "~/ui/field";
import type { ImportOnPage } from "../import/model";
import { columnsAs } from "../import/settle-mapping";
import { ImportQuestion, chosen } from "./import-question";

/** Which treatments are over: by a column that says it, else nobody but the clinician knows. */
export function ImportClosed({ shown: { columns, mapping, questions } }: { shown: ImportOnPage }) {
  const [status] = columnsAs(mapping, "status");
  const values = status === undefined ? [] : (columns[status]?.values ?? []);
  const { closed } = mapping;
  const told = values.length > 0 || columnsAs(mapping, "ended").length > 0;
  return (
    <ImportQuestion about="closed" questions={questions}>
      <RadioGroup
        name="closed"
        legend="Which treatments are over?"
        hint={`Only closed ones count towards your outcomes. One that is closed here already stays closed.${told ? "" : " Where only some are over, add a column with the day on which each ended."}`}
        {...chosen(closed?.how ?? null)}
        options={[
          { value: "all", label: "All of them" },
          { value: "none", label: "None yet" },
          ...(columnsAs(mapping, "ended").length > 0 ? [{ value: "ended", label: "Those with a day on which they ended" }] : []),
          ...(values.length > 0 ? [{ value: "status", label: "By their status, as ticked below" }] : []),
        ]}
      />
      {values.length > 0 && (
        <div className="mt-3 pl-7">
          <CheckboxGroup name="closedValue" legend="These mean that it is over" defaultValue={closed?.how === "status" ? closed.values : []} options={values.map((value) => ({ value, label: value }))} />
        </div>
      )}
    </ImportQuestion>
  );
}
