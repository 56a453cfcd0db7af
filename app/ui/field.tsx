import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useId } from "react";
import { classes } from "./classes";
import { FieldError, FieldHint, controlLook, describedBy, firstOf } from "./field-parts";

/** What every form primitive takes besides the native attributes; conform's `get…Props` spread in as they are. */
export type Labelled = {
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence, or conform's list of them; the first is shown. */
  error?: string | string[] | undefined;
};

type FieldProps = Labelled & InputHTMLAttributes<HTMLInputElement>;

/** A one-line input with its label, hint and error, linked for those who listen. */
export function Field({ label, hint, error, id, className, ...rest }: FieldProps) {
  const made = useId();
  const own = id ?? made;
  const wrong = firstOf(error);
  return (
    <div className={className}>
      <label htmlFor={own} className="block font-medium">
        {label}
      </label>
      <FieldHint id={own}>{hint}</FieldHint>
      <input
        type="text"
        {...rest}
        id={own}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(own, hint, wrong)}
        className={classes(controlLook(wrong), "min-h-10 w-full")}
      />
      <FieldError id={own}>{wrong}</FieldError>
    </div>
  );
}

type AreaProps = Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines of text; grows by hand, never cut off. */
export function TextArea({ label, hint, error, id, className, rows = 4, ...rest }: AreaProps) {
  const made = useId();
  const own = id ?? made;
  const wrong = firstOf(error);
  return (
    <div className={className}>
      <label htmlFor={own} className="block font-medium">
        {label}
      </label>
      <FieldHint id={own}>{hint}</FieldHint>
      <textarea
        {...rest}
        id={own}
        rows={rows}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(own, hint, wrong)}
        className={classes(controlLook(wrong), "field-sizing-content min-h-24 py-2 w-full resize-y leading-normal")}
      />
      <FieldError id={own}>{wrong}</FieldError>
    </div>
  );
}

type SelectProps = Labelled & SelectHTMLAttributes<HTMLSelectElement> & { options: { value: string; label: string }[]; empty?: string };

/** One of a list. `empty` is the wording of no choice yet. */
export function Select({ label, hint, error, id, className, options, empty, ...rest }: SelectProps) {
  const made = useId();
  const own = id ?? made;
  const wrong = firstOf(error);
  return (
    <div className={className}>
      <label htmlFor={own} className="block font-medium">
        {label}
      </label>
      <FieldHint id={own}>{hint}</FieldHint>
      <select
        {...rest}
        id={own}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(own, hint, wrong)}
        className={classes(controlLook(wrong), "min-h-10 w-full")}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError id={own}>{wrong}</FieldError>
    </div>
  );
}

export { CheckboxGroup, RadioGroup } from "./checkbox-group";
