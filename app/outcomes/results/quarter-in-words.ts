import { type Quarter, daysIn } from "../quarter";

/** "July to September 2026". */
export function quarterInWords(quarter: Quarter, locale: string): string {
  const { from, to } = daysIn(quarter);
  const month = (at: Date, year: object) => new Intl.DateTimeFormat(locale, { month: "long", ...year, timeZone: "UTC" }).format(at);
  return `${month(from, {})} to ${month(new Date(to.getTime() - 86_400_000), { year: "numeric" })}`;
}
