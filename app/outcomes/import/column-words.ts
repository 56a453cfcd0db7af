/** Without accents, "ß" as "ss": for comparing, never for showing. */
export const withoutAccents = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll("ł", "l").replaceAll("Ł", "L");

/** A column's name in small words without accents: "PHQ9Total" and "phq9_total" are both "phq9", "total". */
export function wordsIn(name: string): string[] {
  return withoutAccents(name)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** Without spaces and signs: "phq9total". */
export const compact = (name: string) => wordsIn(name).join("");
