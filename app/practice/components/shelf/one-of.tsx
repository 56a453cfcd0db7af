import { forwardRef, useId } from "react";
import { classes } from "~/ui/classes";
import { controlLook } from "~/ui/field-parts";
import type { Choice } from "../../shelf/filter";

type Props = {
  name: string;
  label: string;
  /** The wording of no choice. */
  any: string;
  choices: Choice[];
  value: string;
  onChoose: (value: string) => void;
  className?: string | undefined;
};

/** One thing to search by. Beside each choice stands how much it would show. */
export const OneOf = forwardRef<HTMLSelectElement, Props>(function OneOf({ name, label, any, choices, value, onChoose, className }, ref) {
  const id = useId();
  return (
    <div className={classes("min-w-0", className)}>
      <label htmlFor={id} className="block text-sm text-muted">
        {label}
      </label>
      <select ref={ref} id={id} name={name} value={value} onChange={(event) => onChoose(event.currentTarget.value)} className={classes(controlLook(undefined), "min-h-10 w-full text-ellipsis")}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.value === value ? choice.label : `${choice.label} (${choice.count})`}
          </option>
        ))}
      </select>
    </div>
  );
});
