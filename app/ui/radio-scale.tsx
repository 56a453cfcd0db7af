import { type ReactNode, useId, useState } from "react";
import { classes } from "./classes";

export type ScaleOption = { value: string; label?: string };

/** Half points from 1 to 5. */
export const halfPoints: ScaleOption[] = ["1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"].map((value) => ({ value }));

/** The value of "cannot be rated". */
export const cannotRate = "cannot-rate";

type Props = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  options?: ScaleOption[];
  /** "" while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  /** What each anchored value looks like. */
  anchors?: { value: string; text: string }[];
  /** Leave out where everything can be rated. */
  reasons?: { value: string; label: string }[];
  reason?: string;
  onReason?: (reason: string) => void;
  error?: string | undefined;
  disabled?: boolean;
};

/** One rated item: radios in sight, anchors open while it has focus. */
export function RadioScale({ name, legend, hint, options = halfPoints, value, onChange, anchors = [], reasons, reason = "", onReason, error, disabled }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const all = reasons ? [...options, { value: cannotRate, label: "Cannot be rated" }] : options;
  return (
    <fieldset
      role="radiogroup"
      aria-describedby={error ? `${id}-error` : undefined}
      disabled={disabled}
      onFocus={() => setOpen(true)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
      className="min-w-0"
    >
      <legend className="font-medium">{legend}</legend>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      <div className="mt-2 flex flex-wrap gap-1">
        {all.map((option) => (
          <label key={option.value} className={classes("flex min-h-8 items-center gap-1 px-1", value === option.value && "text-pine")}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="size-6"
            />
            {option.label ?? option.value}
          </label>
        ))}
      </div>
      {reasons && value === cannotRate && (
        <label className="mt-2 block text-sm">
          Why not?{" "}
          <select name={`${name}-reason`} value={reason} onChange={(event) => onReason?.(event.currentTarget.value)}>
            <option value="">Choose a reason</option>
            {reasons.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <dl hidden={!open} className="mt-2 text-sm text-muted">
        {anchors.map((anchor) => (
          <div key={anchor.value} className="flex gap-2">
            <dt>{anchor.value}</dt>
            <dd>{anchor.text}</dd>
          </div>
        ))}
      </dl>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm text-plum">
          {error}
        </p>
      )}
    </fieldset>
  );
}
