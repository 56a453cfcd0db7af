import { dateIn } from "./cells";

const eldest = 1920;
/** Whoever keeps scores of somebody younger writes no such date either. */
const youngest = 15;
const most = 0.8;

const within = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/;

/** The year of a full date that stands in a cell beside something else, as in "AS 03.04.1980"; null where there is none. */
export function yearWithin(cell: string): number | null {
  const [date] = within.exec(cell.slice(0, 200)) ?? [];
  return (date && dateIn(date.replace(/[.-]/g, "/"))?.year) || null;
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
