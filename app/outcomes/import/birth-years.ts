import { isDay } from "~/core/days";
import { dateIn } from "./cells";

const eldest = 1920;
/** Whoever keeps scores of somebody younger writes no such date either. */
const youngest = 15;
const most = 0.8;

const within = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/;
const yearFirst = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const yearLast = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/;

/** The year of a full date that stands in a cell beside something else, as in "AS 03.04.1980" and "AS03041980"; null where there is none. */
export function yearWithin(cell: string): number | null {
  const text = cell.slice(0, 200);
  const date = within.exec(text)?.[0].replace(/[.-]/g, "/") ?? yearFirst.exec(text)?.slice(1).join("/") ?? yearLast.exec(text)?.slice(1).join("/");
  return (date && dateIn(date)?.year) || null;
}

/** Whether somebody was born in a year, rather than seen. */
export const isOfBirth = (year: number, thisYear = new Date().getUTCFullYear()): boolean => year >= eldest && year <= thisYear - youngest;

/** The years of a column's dates, as far as they tell births from days of care. */
export class BirthYears {
  count = 0;
  private early = 0;
  private old = 0;
  private sum = 0;
  private least = Infinity;
  private greatest = -Infinity;

  constructor(private readonly thisYear: number) {}

  /** A year to come is one that was written with two digits, of the century before. */
  see(written: number): void {
    const year = written > this.thisYear ? written - 100 : written;
    this.count += 1;
    this.sum += year;
    if (year >= eldest && year <= this.thisYear - youngest) this.early += 1;
    if (year >= eldest && year <= this.thisYear - 2 * youngest) this.old += 1;
    this.least = Math.min(this.least, year);
    this.greatest = Math.max(this.greatest, year);
  }

  /** A date that is written as a number: 19750302. */
  seeDigits(cell: string): void {
    if (!/^(19|20)\d{6}$/.test(cell)) return;
    const date = dateIn(`${cell.slice(0, 4)}-${cell.slice(4, 6)}-${cell.slice(6)}`);
    if (date) this.see(date.year);
  }

  /** Days of care lie within some years; those of births reach over decades and mostly lie long ago. */
  areBirths(): boolean {
    if (this.count < 3) return false;
    const years = this.greatest - this.least;
    return (this.early >= this.count / 2 && years >= 15) || (this.old >= most * this.count && years >= 5);
  }

  /** Beside dates that are later by ten years and more. */
  lieLongBefore(other: BirthYears): boolean {
    if (this.count === 0 || other.count === 0) return false;
    return this.early >= most * this.count && this.sum / this.count + 10 <= other.sum / other.count;
  }
}

/** Six or eight digits with at most a few letters before or after them. */
const madeOfDigits = /^\p{L}{0,4}[-_. ]?(\d{8}|\d{6})[-_. ]?\p{L}{0,4}$/u;
const longestMade = 18;
const mostCodes = 200;
const fewestCodes = 5;
/** Clinics and therapists are hardly numbered up to it, days of a month are. */
const lateDay = 20;

/** Where year, month and day begin in six digits, and in eight. */
const readings = { dmy: [[4, 2, 0], [4, 2, 0]], mdy: [[4, 0, 2], [4, 0, 2]], ymd: [[0, 2, 4], [0, 4, 6]] } as const;

/** Codes that are made of somebody's day of birth, such as "AS030480": a day of the calendar in nearly every one, over many years. Running numbers, and numbers of a clinic, a therapist and a client in one, have no such days. */
export class DaysInCodes {
  private readonly codes = new Set<string>();
  private readonly read: { of: readonly (readonly [number, number, number])[]; years: BirthYears; days: Set<string>; hasLateDay: boolean }[];

  constructor(private readonly thisYear: number) {
    this.read = Object.values(readings).map((of) => ({ of, years: new BirthYears(thisYear), days: new Set(), hasLateDay: false }));
  }

  see(cell: string): void {
    if (cell.length < 6 || cell.length > longestMade || this.codes.size >= mostCodes || this.codes.has(cell)) return;
    this.codes.add(cell);
    const digits = madeOfDigits.exec(cell)?.[1];
    if (!digits) return;
    const long = digits.length === 8;
    for (const reading of this.read) {
      const [y, m, d] = reading.of[long ? 1 : 0]!;
      const year = long ? digits.slice(y, y + 4) : `20${digits.slice(y, y + 2)}`;
      const day = `${digits.slice(m, m + 2)}-${digits.slice(d, d + 2)}`;
      if (!isDay(`${year}-${day}`) || (long && Number(year) > this.thisYear)) continue;
      reading.years.see(Number(year));
      reading.days.add(day);
      reading.hasLateDay ||= Number(day.slice(3)) >= lateDay;
    }
  }

  areBirths(): boolean {
    const count = this.codes.size;
    return count >= fewestCodes && this.read.some(({ years, days, hasLateDay }) => hasLateDay && years.count >= 0.9 * count && days.size >= count / 2 && years.areBirths());
  }
}
