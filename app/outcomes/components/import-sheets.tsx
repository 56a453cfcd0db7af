import { RadioGroup } from "~/ui/field";
import { useReader } from "~/ui/reader";
import { counted, listed } from "../import/check-in-words";
import type { SheetOffer } from "../import/model";

/** Which sheet of a workbook holds the scores. It stands before the file in the form, because the file is read while it comes in, and after it to the eye. */
export function ImportSheets({ sheets, says }: { sheets: SheetOffer[]; says: string }) {
  const { locale } = useReader();
  return (
    <div className="order-2 border-l-2 border-pine pl-4">
      <RadioGroup
        name="sheet"
        legend="Which sheet?"
        hint={says}
        options={sheets.map(({ name, hidden, rows, columns }) => ({
          value: name,
          label: hidden ? `${name} (hidden)` : name,
          hint: `${rows === null ? "" : `${counted(rows, "row", "rows", locale)}: `}${listed(columns)}`,
        }))}
      />
      <noscript>
        <p className="mt-3">Choose the file once more as well: without JavaScript a page cannot keep it.</p>
      </noscript>
    </div>
  );
}
