import type { DateOrder } from "./mapping";

/** The digits are those from 0 to 9 alone: PostgreSQL's `\d` may know those of other scripts, and reads no number from them. */
const time = "(?:[T ](?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)? ?(?:[AaPp][Mm]|Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?$";

const monthLetters = "[A-Za-z\u00c0-\u024f]{3,12}";

/** How cells are written, for JavaScript and for PostgreSQL alike. What may follow a date is a time of day, which an occasion does not need. */
export const patterns = {
  /** A point or a comma before the decimals, nothing between thousands; a minus may be the true one. */
  number: "^[+\u2212-]?([0-9]{1,15}([.,][0-9]{1,30})?|[.,][0-9]{1,30})$",
  /** May be a decimal of three places, or thousands. */
  thousands: "^[+\u2212-]?[1-9][0-9]{0,2}[.,][0-9]{3}$",
  yearFirst: `^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})${time}`,
  yearLast: `^([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})${time}`,
  /** "3 May 2026", "3. März 2026", "3 de mayo de 2026". */
  monthInWords: `^([0-9]{1,2})(?:st|nd|rd|th|er)?(?:[- .]+| +de +)(${monthLetters})(?:[- .,]+| +de +)([0-9]{4}|[0-9]{2})${time}`,
  /** "May 3, 2026". */
  monthFirst: `^(${monthLetters})[. ]+([0-9]{1,2})(?:st|nd|rd|th)?(?:, *| +)([0-9]{4})${time}`,
  /** Days since 1900 or 1904, as spreadsheets store them. */
  serial: "^[2-6][0-9]{4}([.,][0-9]+)?$",
} as const;

const number = new RegExp(patterns.number);

/** The number in this cell, or null. */
export const numberIn = (cell: string): number | null => (number.test(cell) ? Number(cell.replace(",", ".").replace("\u2212", "-")) : null);

/** What programs and people write where nothing was measured or known. */
export const emptyMarks = ["NA", "n/a", "N/A", "#N/A", "NULL", "null", ".", "-"];
const saysNothing = new Set(["", ...emptyMarks]);

/** A cell that says nothing: blank, or with a mark for a missing value. */
export const isBlank = (cell: string) => saysNothing.has(cell);

const emptyNumbers = ["-99", "-999", "999"];

/** Numbers that stand for a missing value, as far as there is no such score. */
export const emptyCodes = (isScore: (number: number) => boolean): string[] => emptyNumbers.filter((code) => !isScore(Number(code))).flatMap((code) => [code, `${code}.0`, `${code}.00`]);

/** In English, German, French, Spanish, Italian, Polish, Dutch and Portuguese; no word means another month in any other of them. */
const monthWords = [
  "jan january januar jänner janvier janv enero ene gennaio gen stycznia sty januari janeiro",
  "feb february februar février fevrier févr fevr febrero febbraio lutego lut februari fevereiro fev",
  "mar march märz maerz mrz mär mars marzo marca maart mrt março marco",
  "apr april avril avr abril abr aprile kwietnia kwi",
  "may mai mayo maggio mag maja mei maio",
  "jun june juni juin junio giugno giu czerwca cze junho",
  "jul july juli juillet juil julio luglio lug lipca lip julho",
  "aug august août aout agosto ago sierpnia sie augustus",
  "sep sept september septembre septiembre settembre set września wrzesnia wrz setembro",
  "oct october oktober okt octobre octubre ottobre ott października pazdziernika paź paz outubro out",
  "nov november novembre noviembre listopada lis novembro",
  "dec december dezember dez décembre decembre déc diciembre dic dicembre grudnia gru dezembro",
];

/** The numbers of the months by the words for them, in small letters; a word that only begins so is none. */
export const months: Readonly<Record<string, number>> = Object.fromEntries(monthWords.flatMap((words, at) => words.split(" ").map((word) => [word, at + 1])));

const yearFirst = new RegExp(patterns.yearFirst);
const yearLast = new RegExp(patterns.yearLast);
const monthInWords = new RegExp(patterns.monthInWords);
const monthFirst = new RegExp(patterns.monthFirst);

const isDay = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Today where the day begins first, as "2026-04-03". */
const latestDay = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

const two = (number: number) => String(number).padStart(2, "0");

/** The day that three parts with the year at one end are, as "2026-04-03", or null. Where two digits say the year, it does not lie in the future. */
function dayBy(order: DateOrder, [one, other, last]: [string, string, string]): string | null {
  const yearFirst = order === "yymd";
  if (yearFirst && (one.length !== 2 || last.length !== 2)) return null;
  const year = fullYear(yearFirst ? one : last);
  const [month, day] = (yearFirst ? [other, last] : order === "dmy" ? [other, one] : [one, other]).map(Number) as [number, number];
  return isDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null;
}

/** What a date of digits, its year not in front with all four, is by each order that reads it, as "2026-04-03". */
export function readingsOf(cell: string): { order: DateOrder; day: string }[] {
  const parts = yearLast.exec(cell);
  if (!parts) return [];
  const [, one, between, other, last] = parts as unknown as [string, string, string, string, string];
  const orders: DateOrder[] = between === "." ? ["dmy", "yymd"] : ["dmy", "mdy", "yymd"];
  const days = orders.flatMap((order) => {
    const day = dayBy(order, [one, other, last]);
    return day ? [{ order, day }] : [];
  });
  if (last.length === 4) return days;
  const latest = latestDay();
  const past = days.filter(({ day }) => day <= latest);
  // What no order reads as a day that has been is a date still: one that is wrong, or of the century before.
  return past.length > 0 ? past : days.filter(({ order }) => order !== "yymd");
}

/** Two digits are a year of this century. */
const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

export type DateInCell = {
  /** The one at the end, where one can stand there. */
  year: number;
  /** The one of two digits in front, where one can stand there. */
  front: number | null;
  orders: DateOrder[];
  says: boolean;
  /** Whether the month cannot come first, because points stand between the parts. */
  points: boolean;
  /** Whether digits end with a year of four. */
  fourLast: boolean;
};

/**
 * A date that says its own order. Written in full, because it is made for every date of a file: what V8 copies with a
 * spread lies where garbage is seldom collected, and takes twenty times as long.
 */
const saying = (year: number, order: DateOrder): DateInCell => ({ year, front: null, orders: [order], says: true, points: false, fourLast: false });

/**
 * The orders in which a cell can be read as a date, null where it is none. A year of four digits in front, a month in words
 * and points before a year of four digits each say their own order, so they can be read whatever the order is: `says`
 * names it.
 */
export function dateIn(cell: string): DateInCell | null {
  const first = yearFirst.exec(cell);
  if (first) return isDay(Number(first[1]), Number(first[2]), Number(first[3])) ? saying(Number(first[1]), "ymd") : null;
  const words = monthInWords.exec(cell);
  if (words) {
    const month = months[words[2]!.toLowerCase()] ?? 0;
    return isDay(fullYear(words[3]!), month, Number(words[1])) ? saying(fullYear(words[3]!), "dmy") : null;
  }
  const before = monthFirst.exec(cell);
  if (before) return isDay(Number(before[3]), months[before[1]!.toLowerCase()] ?? 0, Number(before[2])) ? saying(Number(before[3]), "mdy") : null;
  const readings = readingsOf(cell);
  if (readings.length === 0) return null;
  const last = yearLast.exec(cell)!;
  const orders = readings.map(({ order }) => order);
  const year = orders.every((order) => order === "yymd") ? last[1]! : last[4]!;
  const [fourLast, points] = [last[4]!.length === 4, last[2] === "."];
  return { year: fullYear(year), front: orders.includes("yymd") ? fullYear(last[1]!) : null, orders, says: points && fourLast, points, fourLast };
}
