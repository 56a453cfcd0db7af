import { useId } from "react";
import { Field } from "~/ui/field";
import { FieldError, FieldHint, controlLook, describedBy } from "~/ui/field-parts";
import type { OptionGroup } from "../import/column-choice";

type Props = {
  at: number;
  /** Of the column. */
  name: string;
  groups: OptionGroup[];
  chosen: string;
  /** Of a score in a file with a column for each occasion; null where it is not asked. */
  occasion: string | null;
  hint: string | undefined;
  error: string | undefined;
  occasionError: string | undefined;
};

/** What one column holds, and of which occasion it is. */
export function ColumnChoice({ at, name, groups, chosen, occasion, hint, error, occasionError }: Props) {
  const id = useId();
  return (
    <>
      <div className="min-w-0">
        <label htmlFor={id} className="text-sm text-muted md:sr-only">
          Holds<span className="sr-only"> (column {name})</span>
        </label>
        <select
          id={id}
          name={`column-${at}`}
          defaultValue={chosen}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          className={`${controlLook(error)} min-h-10 w-full md:mt-0`}
        >
          {groups.map(({ label, options }) =>
            label === null ? (
              options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))
            ) : (
              <optgroup key={label} label={label}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
            ),
          )}
        </select>
        <FieldError id={id}>{error}</FieldError>
        <FieldHint id={id}>{hint}</FieldHint>
      </div>
      {occasion !== null && (
        <Field
          name={`occasion-${at}`}
          defaultValue={occasion}
          maxLength={60}
          autoComplete="off"
          error={occasionError}
          className="md:[&_input]:mt-0"
          label={
            <span className="text-sm font-normal text-muted md:sr-only">
              At the occasion<span className="sr-only"> (column {name})</span>
            </span>
          }
        />
      )}
    </>
  );
}
