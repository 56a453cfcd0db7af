import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { useReader } from "~/ui/reader";
import { choiceOf, columnOptions } from "../import/column-choice";
import { counted } from "../import/check-in-words";
import type { KnownMeasure } from "../import/known-measure";
import type { ImportOnPage } from "../import/model";

/** Field that says which one is to be looked at; it changes nothing of what comes in. */
export const otherColumn = "more";

type Props = { shown: ImportOnPage; visible: number[]; chosen: number[]; measures: KnownMeasure[] };

/** The columns of a wide file that have no line of their own, and a way to give one of them a line. */
export function ImportOtherColumns({ shown: { columns, mapping }, visible, chosen, measures }: Props) {
  const { locale } = useReader();
  const others = columns.flatMap(({ name }, at) => (visible.includes(at) ? [] : [{ at, name, holds: choiceOf(mapping.columns[at] ?? { as: "nothing" }) }]));
  if (others.length === 0) return null;
  const labels = new Map(columnOptions(measures).flatMap(({ options }) => options.map(({ value, label }) => [value, label] as const)));
  const leftOut = others.filter(({ holds }) => holds === "nothing").length;
  return (
    <div className="mt-6 border-l-2 border-line pl-4">
      <input type="hidden" name="shown" value={chosen.join(".")} />
      <p className="max-w-measure">
        {counted(others.length, "more column is", "more columns are", locale)} in this file.{" "}
        {leftOut === others.length
          ? "Nothing is read from them."
          : leftOut === 0
            ? "They hold what their names say."
            : `${counted(leftOut, "of them is", "of them are", locale)} left out; the others hold what their names say.`}
      </p>
      <div className="mt-3 flex flex-wrap items-end gap-4">
        <Select
          name={otherColumn}
          label="Look at one of them"
          className="w-full max-w-sm"
          options={others.map(({ at, name, holds }) => ({ value: String(at), label: holds === "nothing" ? name : `${name} (${labels.get(holds) ?? holds})` }))}
        />
        <Button name="intent" value="show" variant="quiet">
          Show this column
        </Button>
      </div>
    </div>
  );
}
