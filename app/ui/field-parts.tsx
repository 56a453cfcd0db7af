import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

/** The first of a field's errors, as conform lists them. */
export const firstOf = (error: string | string[] | undefined) => (Array.isArray(error) ? error[0] : error) || undefined;

/** Ids of what describes a control: its error first, then its hint. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
}

export function controlLook(error: string | undefined): string {
  return classes(
    "mt-1.5 rounded-md border bg-sheet px-3 py-1 text-base text-ink hover:border-ink disabled:opacity-60",
    error ? "border-2 border-plum" : "border-edge",
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${id}-hint`} className="text-sm text-muted">
      {children}
    </div>
  );
}

/** What is wrong and how to mend it: a sign and words, never colour alone. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="mt-1.5 flex gap-2 text-sm text-plum">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  );
}
