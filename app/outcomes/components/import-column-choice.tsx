import { useId } from "react";
import { Button } from "~/ui/button";
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
  /** Whether it may hold scores of a measure that is not known here yet. */
  definable: boolean;
  occasionError: string | undefined;
};

/** What one column holds, and of which occasion it is. */
export function ColumnChoice({ at, name, groups, chosen, occasion, hint, error, definable, occasionError }: Props) {
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
        {hint && (
          <div className="mt-1.5">
            <FieldHint id={id}>{hint}</FieldHint>
          </div>
        )}
        {definable && (
          <div className="mt-2 hidden group-has-[option[value=nothing]:checked]/column:block">
            <Button name="define" value={at} variant="quiet" className="min-h-8 px-3 py-1 text-sm">
              Define a new measure<span className="sr-only"> for the column {name}</span>
            </Button>
          </div>
        )}
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
