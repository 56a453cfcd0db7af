import { listed } from "./import/check-in-words";

/** Who sees a clinician's clients besides them. */
export function seenBy(names: string[]): string {
  if (names.length === 0) return "Nobody, unless you share it.";
  return `${listed(names).slice(0, -1)} ${names.length === 1 ? "does" : "do"}, because you share it, and nobody else.`;
}
