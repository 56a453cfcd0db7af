import { useId } from "react";

export type Reason = string | { value: string; label: string };

type Props = {
  name: string;
  value: string;
  chosen: boolean;
  onChoose: () => void;
  reasons: readonly Reason[];
  reason: string;
  onReason: ((reason: string) => void) | undefined;
  disabled: boolean;
};

/** The last radio of a rated item: an answer like any other, which asks why. Suggests reasons and takes any. */
export function CannotRate({ name, value, chosen, onChoose, reasons, reason, onReason, disabled }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
      <label className="flex min-h-8 items-center gap-1.5 text-sm text-muted">
        <input type="radio" name={name} value={value} checked={chosen} disabled={disabled} onChange={onChoose} className="choice" />
        Cannot be rated
      </label>
      {chosen && (
        <label className="flex min-w-0 grow items-center gap-2 text-sm">
          <span className="shrink-0">because</span>
          <input
            name={`${name}-reason`}
            list={`${id}-reasons`}
            value={reason}
            disabled={disabled}
            required
            placeholder="choose or write a reason"
            onChange={(event) => onReason?.(event.currentTarget.value)}
            className="min-h-8 w-72 min-w-0 grow rounded-md border border-edge bg-sheet px-2"
          />
          <datalist id={`${id}-reasons`}>
            {reasons.map((each) => (
              <option key={typeof each === "string" ? each : each.value} value={typeof each === "string" ? each : each.label} />
            ))}
          </datalist>
        </label>
      )}
    </div>
  );
}
