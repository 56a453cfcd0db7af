/** A column's name in small words: "PHQ9Total" and "phq9_total" are both "phq9", "total". */
export function wordsIn(name: string): string[] {
  return name
    .normalize("NFKD")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** Without spaces and signs: "phq9total". */
export const compact = (name: string) => wordsIn(name).join("");
