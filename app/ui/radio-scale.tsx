import { type ReactNode, useId, useRef } from "react";
import { classes } from "./classes";
import { FieldError, describedBy } from "./field-parts";
import { type Reason, ReasonField } from "./reason-field";
import { Key } from "./scale-keys-help";
import { byPlace, useScaleKeys } from "./scale-keys";
import { useOpenScale } from "./open-scale";

export type ScaleOption = { value: string; label?: string };

/** Half points from 1 to 5. */
export const halfPoints: ScaleOption[] = ["1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"].map((value) => ({ value }));

/** The value of "cannot be rated". */
export const cannotRate = "cannot-rate";

type Props = {
  name: string;
  legend: ReactNode;
  /** What the item asks, shown with the anchors. */
  hint?: ReactNode;
  options?: ScaleOption[];
  /** "" while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  /** What some of the values look like. */
  anchors?: { value: string; text: string }[];
  /** Why something may be impossible to rate; leave out where everything can be rated. */
  reasons?: readonly Reason[];
  reason?: string;
  onReason?: (reason: string) => void;
  error?: string | undefined;
  disabled?: boolean;
  /** Open before anything has had the focus, as the first of a form is. */
  openAtFirst?: boolean;
};

/**
 * One rated item. Its radios are always in sight; what the item asks and its anchors open while it has the focus.
 * Keys: see useScaleKeys.
 */
export function RadioScale({ name, legend, hint, options = halfPoints, value, onChange, anchors = [], reasons, reason = "", onReason, error, disabled = false, openAtFirst = false }: Props) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, onFocus] = useOpenScale(root, openAtFirst);
  const values = options.map((option) => option.value);
  const worded = options.some((option) => option.label !== undefined && option.label !== option.value);
  const onKeyDown = useScaleKeys({
    root,
    values: reasons ? [...values, cannotRate] : values,
    value,
    onChange,
    ...(worded && { standsFor: byPlace(values) }),
  });
  const said = worded || !value || value === cannotRate ? null : value;

  return (
    // Focus and keys are those of the radios and of the reason inside, on their way up.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      data-scale
      data-open={open || undefined}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      className="group/scale -ml-4 max-w-[44rem] border-l-2 border-l-transparent py-3 pl-3.5 data-open:border-l-pine"
    >
      <div className="flex items-baseline justify-between gap-4">
        <p id={`${id}-legend`} className="font-medium">
          {legend}
        </p>
        {said && (
          <span aria-hidden="true" className="font-serif text-xl leading-none">
            {said}
          </span>
        )}
      </div>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-legend`}
        aria-describedby={describedBy(id, hint, error)}
        aria-disabled={disabled || undefined}
        className="mt-1 flex flex-wrap items-start gap-x-4"
      >
        <div className={classes("relative flex", worded ? "flex-wrap gap-x-5" : "max-w-[440px] min-w-[290px] grow justify-between")}>
          {!worded && <span aria-hidden="true" className="absolute inset-x-4 top-4 border-t border-edge" />}
          {options.map((option, index) => (
            <Point
              key={option.value}
              name={name}
              option={option}
              row={worded}
              shortcut={worded ? String(index + 1) : null}
              checked={value === option.value}
              disabled={disabled}
              describedBy={anchors.some((anchor) => anchor.value === option.value) ? `${id}-at-${option.value}` : undefined}
              onChoose={() => onChange(option.value)}
            />
          ))}
        </div>
        {reasons && (
          <label className="flex min-h-8 items-center gap-1.5 text-sm text-muted">
            <input
              type="radio"
              name={name}
              value={cannotRate}
              checked={value === cannotRate}
              disabled={disabled}
              onChange={() => onChange(cannotRate)}
            />
            Cannot be rated
          </label>
        )}
      </div>
      {reasons && value === cannotRate && (
        <ReasonField name={`${name}-reason`} reasons={reasons} reason={reason} onReason={onReason} disabled={disabled} />
      )}
      <FieldError id={id}>{error}</FieldError>
      {(hint || anchors.length > 0) && (
        <div className="hidden max-w-measure pt-3 pb-2 text-sm group-focus-within/scale:block group-data-open/scale:block [@media(scripting:none)]:block">
          {hint && (
            <p id={`${id}-hint`} className="text-muted">
              {hint}
            </p>
          )}
          <dl className="mt-2 grid gap-1.5">
            {anchors.map((anchor) => (
              <div key={anchor.value} className={classes("flex gap-3", closest(anchors, value) !== anchor.value && "text-muted")}>
                <dt className="w-3 shrink-0 font-semibold">{anchor.value}</dt>
                <dd id={`${id}-at-${anchor.value}`}>{anchor.text}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}

/** The anchor nearest to a chosen value; the lower one in the middle. */
function closest(anchors: { value: string }[], value: string): string | undefined {
  if (value === "" || value === cannotRate) return undefined;
  const far = (anchor: { value: string }) => Math.abs(Number(anchor.value) - Number(value));
  return [...anchors].sort((a, b) => far(a) - far(b))[0]?.value;
}

type PointProps = {
  name: string;
  option: ScaleOption;
  /** Words beside the circle, instead of a number under it. */
  row: boolean;
  /** The key that chooses it, where the option does not name it itself. */
  shortcut: string | null;
  checked: boolean;
  disabled: boolean;
  describedBy: string | undefined;
  onChoose: () => void;
};

function Point({ name, option, row, shortcut, checked, disabled, describedBy, onChoose }: PointProps) {
  const half = option.value.includes(".");
  return (
    <label className={classes("relative flex items-center", row ? "gap-1" : "flex-col")}>
      <input
        type="radio"
        name={name}
        value={option.value}
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={onChoose}
        className={classes("peer relative size-8", row ? "[--inset:6px]" : half ? "[--inset:9px]" : "[--inset:5px]")}
      />
      <span className={classes("peer-checked:font-semibold peer-checked:text-pine", row ? "" : half ? "text-xs text-muted" : "text-sm")}>
        {option.label ?? option.value}
      </span>
      {shortcut && (
        <span aria-hidden="true" className="ml-0.5 max-sm:hidden pointer-coarse:hidden">
          <Key>{shortcut}</Key>
        </span>
      )}
    </label>
  );
}
