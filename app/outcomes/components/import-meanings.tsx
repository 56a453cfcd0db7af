import { Select } from "~/ui/field";
import { type MeaningColumn, hasMeanings, meaningsOf, notRead } from "../import/column-meanings";
import type { KnownMeasure } from "../import/known-measure";
import type { ImportOnPage } from "../import/model";
import { unsaid } from "../import/read-mapping-form";
import { aboutCase } from "../import/told-of-case";
import { ImportQuestion } from "./import-question";

/** What each value of a column means: of which measure a row's score is, how a treatment ended, what kind of case it was. */
export function ImportMeanings({ shown: { columns, mapping, questions }, measures }: { shown: ImportOnPage; measures: KnownMeasure[] }) {
  const asked = mapping.columns.flatMap((column, at) => (hasMeanings(column) && column.means.length > 0 ? [{ column, at }] : []));
  if (asked.length === 0) return null;
  return (
    <ImportQuestion about="meanings" questions={questions}>
      <div className="space-y-4">
        {asked.map(({ column, at }) => (
          <Meanings key={at} name={columns[at]!.name} column={column} at={at} measures={measures} />
        ))}
      </div>
    </ImportQuestion>
  );
}

function Meanings({ name, column, at, measures }: { name: string; column: MeaningColumn; at: number; measures: KnownMeasure[] }) {
  const open = column.means.filter(({ means }) => means === null).length;
  const read = column.means.filter(({ means }) => means).length;
  const options = meaningsOf(column, measures);
  const what = column.as === "measure" ? "Which measures are meant" : aboutCase[column.about].label;
  return (
    <details open={open > 0}>
      <summary className="cursor-pointer py-1">
        <span className="font-medium">
          {what}, in “<span className="wrap-anywhere">{name}</span>”
        </span>{" "}
        <span className="text-muted">
          {read} of {column.means.length} {column.means.length === 1 ? "value is" : "values are"} read.
        </span>
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {column.means.map(({ value, means }, index) => (
          <div key={value}>
            <input type="hidden" name={`meant-${at}-${index}`} value={value} />
            <Select
              name={`means-${at}-${index}`}
              label={<span className="wrap-anywhere">{value}</span>}
              defaultValue={means ?? unsaid}
              options={[...(means === null ? [{ value: unsaid, label: "Choose what it means" }] : []), { value: notRead, label: "Leave out" }, ...options]}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
