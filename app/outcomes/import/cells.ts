import type { DateOrder } from "./mapping";

/** The digits are those from 0 to 9 alone: PostgreSQL's `\d` may know those of other scripts, and reads no number from them. */
const time = "(?:[T ](?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)? ?(?:[AaPp][Mm]|Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?$";

/** How cells are written, for JavaScript and for PostgreSQL alike. What may follow a date is a time of day, which an occasion does not need. */
export const patterns = {
  /** A point or a comma before the decimals, nothing between thousands; a minus may be the true one. */
  number: "^[+\u2212-]?([0-9]{1,15}([.,][0-9]{1,30})?|[.,][0-9]{1,30})$",
  /** May be a decimal of three places, or thousands. */
  thousands: "^[+\u2212-]?[1-9][0-9]{0,2}[.,][0-9]{3}$",
  yearFirst: `^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})${time}`,
  yearLast: `^([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})${time}`,
  monthInWords: `^([0-9]{1,2})[- .]+([A-Za-z]{3,9})[- .,]+([0-9]{4}|[0-9]{2})${time}`,
} as const;

const number = new RegExp(patterns.number);

/** The number in this cell, or null. */
export const numberIn = (cell: string): number | null => (number.test(cell) ? Number(cell.replace(",", ".").replace("\u2212", "-")) : null);

/** A cell that says nothing: blank, or R's own mark for a missing value. */
export const isBlank = (cell: string) => cell === "" || cell === "NA";

export const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

const yearFirst = new RegExp(patterns.yearFirst);
const yearLast = new RegExp(patterns.yearLast);
const monthInWords = new RegExp(patterns.monthInWords);

const isDay = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Two digits are a year of this century. */
const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/**
 * The orders in which a cell can be read as a date, null where it is none. A year in front, a month in words and points
 * between the parts each say their own order, so they can be read whatever the order is: `says` names it.
 */
export function dateIn(cell: string): { year: number; orders: DateOrder[]; says: boolean } | null {
  const first = yearFirst.exec(cell);
  if (first) return isDay(Number(first[1]), Number(first[2]), Number(first[3])) ? { year: Number(first[1]), orders: ["ymd"], says: true } : null;
  const words = monthInWords.exec(cell);
  if (words) {
    const month = months.findIndex((name) => name === words[2]!.slice(0, 3).toLowerCase()) + 1;
    return isDay(fullYear(words[3]!), month, Number(words[1])) ? { year: fullYear(words[3]!), orders: ["dmy"], says: true } : null;
  }
  const last = yearLast.exec(cell);
  if (!last) return null;
  const [one, other, year] = [Number(last[1]), Number(last[3]), fullYear(last[4]!)];
  const says = last[2] === ".";
  const orders: DateOrder[] = [];
  if (isDay(year, other, one)) orders.push("dmy");
  if (!says && isDay(year, one, other)) orders.push("mdy");
  return orders.length > 0 ? { year, orders, says } : null;
}
