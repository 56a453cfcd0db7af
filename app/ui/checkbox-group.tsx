import { type ReactNode, useId } from "react";
import { classes } from "./classes";
import { FieldError, FieldHint, describedBy, firstOf } from "./field-parts";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type Props = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | string[] | undefined;
  options: Choice[];
  /** Beside each other, as many as fit, or three where the page is wide: for short labels. */
  columns?: boolean | 3;
  defaultValue?: string[];
  /** Controlled use. */
  value?: string[];
  onChange?: (value: string[]) => void;
};

/** Any number of a few choices, all of them in sight. */
export function CheckboxGroup(props: Props) {
  return <Choices {...props} type="checkbox" />;
}

type OneProps = Omit<Props, "defaultValue" | "value" | "onChange"> & {
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
};

/** One of a few choices, all of them in sight. */
export function RadioGroup({ defaultValue, value, onChange, ...rest }: OneProps) {
  return (
    <Choices
      {...rest}
      type="radio"
      {...(defaultValue === undefined ? {} : { defaultValue: [defaultValue] })}
      {...(value === undefined ? {} : { value: [value] })}
      {...(onChange ? { onChange: ([chosen]: string[]) => onChange(chosen ?? "") } : {})}
    />
  );
}

function Choices({ type, name, legend, hint, error, options, columns = false, defaultValue, value, onChange }: Props & { type: "checkbox" | "radio" }) {
  const id = useId();
  const wrong = firstOf(error);
  const change = (one: string, on: boolean) => {
    if (type === "radio") return onChange?.([one]);
    onChange?.(on ? [...(value ?? []), one] : (value ?? []).filter((each) => each !== one));
  };
  return (
    <fieldset aria-describedby={describedBy(id, hint, wrong)} className="min-w-0">
      <legend className="font-medium">{legend}</legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <div className={classes("mt-2 grid gap-1", columns === 3 ? "gap-x-6 sm:grid-cols-3" : columns && "grid-cols-[repeat(auto-fill,minmax(min(11rem,100%),1fr))] gap-x-6")}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classes("flex gap-3 rounded-md py-1.5", option.disabled ? "cursor-not-allowed text-muted" : "hover:text-pine")}
          >
            <input
              type={type}
              name={name}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              className="mt-px"
              {...(value
                ? { checked: value.includes(option.value), onChange: (event) => change(option.value, event.currentTarget.checked) }
                : {
                    defaultChecked: defaultValue?.includes(option.value),
                    onChange: (event) => onChange && change(option.value, event.currentTarget.checked),
                  })}
            />
            <span className="max-w-measure text-ink">
              {option.label}
              {option.hint && (
                <span id={`${id}-${option.value}-hint`} className="block text-sm text-muted">
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id}>{wrong}</FieldError>
    </fieldset>
  );
}
