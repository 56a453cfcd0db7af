import type { InputHTMLAttributes } from "react";

/** One thing that is so or not. */
export function Tick({ label, ...rest }: { label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="flex gap-3 py-1.5 hover:text-pine">
      <input type="checkbox" className="mt-px" {...rest} />
      <span className="text-ink">{label}</span>
    </label>
  );
}
