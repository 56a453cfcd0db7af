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

/** What links a control to the words around it. */
type Linked = { id: string; className: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined };

type AroundProps = Labelled & { id?: string | undefined; className?: string | undefined; look: string; children: (linked: Linked) => ReactNode };

/** Label, hint and error around one control, linked for those who listen. */
function Around({ label, hint, error, id, className, look, children }: AroundProps) {
  const made = useId();
  const own = id ?? made;
  const wrong = firstOf(error);
  return (
    <div className={className}>
      <label htmlFor={own} className="block font-medium">
        {label}
      </label>
      <FieldHint id={own}>{hint}</FieldHint>
      {children({
        id: own,
        className: classes(controlLook(wrong), "w-full", look),
        "aria-invalid": wrong ? true : undefined,
        "aria-describedby": describedBy(own, hint, wrong),
      })}
      <FieldError id={own}>{wrong}</FieldError>
    </div>
  );
}

type FieldProps = Labelled & InputHTMLAttributes<HTMLInputElement>;

/** A one-line input. */
export function Field({ label, hint, error, id, className, ...rest }: FieldProps) {
  return (
    <Around {...{ label, hint, error, id, className }} look="min-h-10">
      {(linked) => <input type="text" {...rest} {...linked} />}
    </Around>
  );
}

type AreaProps = Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>;

/** Several lines of text; grows by hand, never cut off. */
export function TextArea({ label, hint, error, id, className, rows = 4, ...rest }: AreaProps) {
  return (
    <Around {...{ label, hint, error, id, className }} look="field-sizing-content min-h-24 py-2 resize-y leading-normal">
      {(linked) => <textarea {...rest} rows={rows} {...linked} />}
    </Around>
  );
}

/** Options that follow each other with the same `group` stand under its name. */
export type SelectOption = { value: string; label: string; group?: string | undefined };

type SelectProps = Labelled & SelectHTMLAttributes<HTMLSelectElement> & { options: SelectOption[]; empty?: string };

/** One of a list. `empty` is the wording of no choice yet. */
export function Select({ label, hint, error, id, className, options, empty, ...rest }: SelectProps) {
  return (
    <Around {...{ label, hint, error, id, className }} look="min-h-10">
      {(linked) => (
        <select {...rest} {...linked}>
          {empty !== undefined && <option value="">{empty}</option>}
          {inGroups(options).map(({ group, options: grouped }) => {
            const each = grouped.map(({ value, label: words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ));
            return group ? (
              <optgroup key={group} label={group}>
                {each}
              </optgroup>
            ) : (
              each
            );
          })}
        </select>
      )}
    </Around>
  );
}

function inGroups(options: SelectOption[]): { group: string | undefined; options: SelectOption[] }[] {
  const groups: { group: string | undefined; options: SelectOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.options.push(option);
    else groups.push({ group: option.group, options: [option] });
  }
  return groups;
}

export { CheckboxGroup, RadioGroup } from "./checkbox-group";
