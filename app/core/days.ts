import { keepRecent } from "./keep-recent";

/** A calendar day, such as "2026-11-21". Its arithmetic knows no clocks. */
export type Day = string;

const dayMs = 86_400_000;

/** The Swedish way to write a day is ISO's. */
const writer = keepRecent(100, (timeZone) => new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }));

/** The day that this moment falls on where clocks show `timeZone`. */
export const dayOf = (at: Date, timeZone: string): Day => writer(timeZone).format(at);

/** The day as PostgreSQL's `date` comes and goes: its midnight in UTC. */
export const asDate = (day: Day) => new Date(`${day}T00:00:00Z`);
export const fromDate = (date: Date): Day => date.toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => fromDate(new Date(asDate(day).getTime() + days * dayMs));

/** Whether it is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = asDate(text);
  return !Number.isNaN(date.getTime()) && fromDate(date) === text;
}

/** The Monday of its week. */
export const mondayOf = (day: Day): Day => plusDays(day, -((asDate(day).getUTCDay() + 6) % 7));

/** Such as "2026-11". */
export const monthOf = (day: Day): string => day.slice(0, 7);

/** So many months up to the one of this day, the oldest first. */
export function monthsUntil(day: Day, count: number): string[] {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return Array.from({ length: count }, (_, at) => fromDate(new Date(Date.UTC(year, month - count + at, 1))).slice(0, 7));
}
