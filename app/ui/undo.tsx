import { Undo2 } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "./button";

type Props = {
  /** What was done, in the past tense: "Take 2 is deleted." */
  message: string;
  /** Takes it back; or give `form`, whose submit button does. */
  onUndo?: () => void;
  form?: ReactNode;
  /** Seconds that remain to take it back; without them it stays open. */
  seconds?: number;
  /** Called once when the time is over. */
  onExpire?: () => void;
};

/** Says what was done and offers to take it back. It stands in the page where the thing was, and waits while it has focus or pointer. */
export function Undo({ message, onUndo, form, seconds, onExpire }: Props) {
  const [left, setLeft] = useState(seconds);
  const [held, setHeld] = useState(false);
  const expire = useRef(onExpire);
  useEffect(() => {
    expire.current = onExpire;
  });
  useEffect(() => {
    if (left === undefined || held) return;
    if (left <= 0) return expire.current?.();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, held]);
  if (left !== undefined && left <= 0) return null;
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-l-2 border-edge py-1 pl-4"
    >
      <p role="status">{message}</p>
      {form ?? (
        <Button type="button" variant="quiet" onClick={onUndo}>
          <Undo2 aria-hidden="true" className="size-4" /> Undo
        </Button>
      )}
      {left !== undefined && (
        <span aria-hidden="true" className="text-sm text-muted">
          {left} s
        </span>
      )}
    </div>
  );
}
