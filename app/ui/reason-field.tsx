import { useId } from "react";

export type Reason = string | { value: string; label: string };

type Props = {
  name: string;
  reasons: readonly Reason[];
  reason: string;
  onReason: ((reason: string) => void) | undefined;
  disabled: boolean;
};

/** Why something cannot be rated: suggests reasons and takes any. */
export function ReasonField({ name, reasons, reason, onReason, disabled }: Props) {
  const id = useId();
  return (
    <label className="my-1 flex items-center gap-2 text-sm">
      <span className="shrink-0">because</span>
      <input
        name={name}
        list={`${id}-reasons`}
        value={reason}
        disabled={disabled}
        required
        placeholder="choose or write a reason"
        onChange={(event) => onReason?.(event.currentTarget.value)}
        className="min-h-8 min-w-0 grow rounded-md border border-edge bg-sheet px-2"
      />
      <datalist id={`${id}-reasons`}>
        {reasons.map((each) => (
          <option key={typeof each === "string" ? each : each.value} value={typeof each === "string" ? each : each.label} />
        ))}
      </datalist>
    </label>
  );
}
