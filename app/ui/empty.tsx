import type { ReactNode } from "react";

/** Nothing here yet: says so, says why, and says what to do next. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="max-w-measure border-t border-line py-8">
      <p className="font-serif text-lg">{title}</p>
      {children && <div className="mt-2 text-muted">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
