import { BirthYears, DaysInCodes, yearWithin } from "./birth-years";
import { dateIn, isBlank, numberIn } from "./cells";
import { headedAsDates } from "./guess-words";
import { identifyingByName, isAddress, isEmail, isNameByShape, isNameByWords, isOfCodes, isOneNoun, isTelephone } from "./identifying";
import { type DateOrder, dateOrders } from "./mapping";
import type { FileColumn } from "./model";

const mostValues = 40;
/** Longer ones are somebody's words and no value that repeats. */
const longestValue = 60;
/** Enough different ones to tell a list of people from a list of words, and no more than memory bears. */
const mostNames = 500;
/** A column is what most of its cells are; the others are refused row by row. */
const most = 0.8;
/** So many are enough where its name says that they are dates. */
const half = 0.5;

/** Somebody's notes: most cells are longer than the first, or one with blanks is longer than the second. */
const longCell = 60;
const longestLine = 200;

type Sign = "address" | "telephone" | "shape" | "words" | "noun" | "long" | "note";

/** What is learnt of one column while its cells pass by; the cells themselves are not kept. */
export class ColumnFacts {
  private filled = 0;
  private firstFilled = 0;
  private codes = 0;
  private values: Map<string, number> | null = new Map();
  private numbers = { count: 0, least: Infinity, greatest: -Infinity };
  /** `points` are those of the ones that ask in which points say that the month does not come first; `fourLast` end with a year of four digits. */
  private dates = { count: 0, yearFirst: 0, asks: 0, fourLast: 0, points: 0, dmy: 0, mdy: 0, yymd: 0 };
  private readonly yearsLast: BirthYears;
  private readonly yearsFirst: BirthYears;
  private readonly daysInCodes: DaysInCodes;
  private email = 0;
  private signs: Record<Sign, { count: number; row: number }> = {
    address: { count: 0, row: 0 },
    telephone: { count: 0, row: 0 },
    shape: { count: 0, row: 0 },
    words: { count: 0, row: 0 },
    noun: { count: 0, row: 0 },
    long: { count: 0, row: 0 },
    note: { count: 0, row: 0 },
  };
  private names = new Set<string>();
  private nouns = new Set<string>();

  constructor(
    private readonly name: string,
    thisYear = new Date().getUTCFullYear(),
  ) {
    this.yearsLast = new BirthYears(thisYear);
    this.yearsFirst = new BirthYears(thisYear);
    this.daysInCodes = new DaysInCodes(thisYear);
  }

  get hasNumbers(): boolean {
    return this.numbers.count > 0;
  }

  see(cell: string, row: number): void {
    if (isBlank(cell)) return;
    this.filled += 1;
    this.firstFilled ||= row;
    this.count(cell);
    this.daysInCodes.see(cell);
    const number = numberIn(cell);
    if (number !== null) {
      this.numbers = { count: this.numbers.count + 1, least: Math.min(this.numbers.least, number), greatest: Math.max(this.numbers.greatest, number) };
      this.yearsLast.seeDigits(cell);
      this.yearsFirst.seeDigits(cell);
    } else if (!this.seeDate(cell)) this.seeWords(cell, row);
    if (cell.length > longCell) this.seeLong(cell, row);
    if (isTelephone(cell)) this.sign("telephone", row);
    if (/\d/.test(cell) && !/\s/.test(cell)) this.codes += 1;
  }

  private seeLong(cell: string, row: number): void {
    this.sign("long", row);
    if (cell.length > longestLine && /\s/.test(cell)) this.sign("note", row);
  }

  private count(cell: string): void {
    if (!this.values) return;
    this.values.set(cell, (this.values.get(cell) ?? 0) + 1);
    if (this.values.size > mostValues || cell.length > longestValue) this.values = null;
  }

  private seeDate(cell: string): boolean {
    const date = dateIn(cell);
    if (!date) return false;
    const { dates } = this;
    dates.count += 1;
    if (date.orders[0] === "ymd") dates.yearFirst += 1;
    if (date.fourLast) dates.fourLast += 1;
    if (!date.says) {
      dates.asks += 1;
      if (date.orders.includes("dmy")) dates.dmy += 1;
      if (date.orders.includes("mdy")) dates.mdy += 1;
      if (date.orders.includes("yymd")) dates.yymd += 1;
      if (date.points && date.orders.includes("dmy")) dates.points += 1;
    }
    this.yearsLast.see(date.year);
    this.yearsFirst.see(date.front ?? date.year);
    return true;
  }

  private seeWords(cell: string, row: number): void {
    const year = yearWithin(cell);
    if (year !== null) for (const years of [this.yearsLast, this.yearsFirst]) years.see(year);
    if (isEmail(cell)) this.email ||= row;
    else if (isAddress(cell)) this.sign("address", row);
    const shape = isNameByShape(cell);
    if (shape) this.sign("shape", row);
    if (isNameByWords(cell)) this.sign("words", row);
    if (shape && this.names.size < mostNames) this.names.add(cell);
    if (!isOneNoun(cell)) return;
    this.sign("noun", row);
    if (this.nouns.size < mostNames) this.nouns.add(cell);
  }

  private sign(which: Sign, row: number): void {
    this.signs[which].count += 1;
    this.signs[which].row ||= row;
  }

  /** What the column is, once every row has been seen; `others` are those beside it. */
  facts(others: ColumnFacts[] = []): FileColumn {
    const looksLike = this.looksLike(others);
    const kind = looksLike ? "identifying" : this.kind();
    const numbers = kind === "numbers";
    return {
      name: this.name,
      kind,
      looksLike,
      values: looksLike || !this.values ? [] : [...this.values].sort(([, a], [, b]) => b - a).map(([value]) => value),
      dateOrders: kind === "dates" ? this.orders() : [],
      least: numbers ? this.numbers.least : null,
      greatest: numbers ? this.numbers.greatest : null,
    };
  }

  private kind(): FileColumn["kind"] {
    if (this.filled === 0) return "empty";
    if (this.numbers.count >= most * this.filled) return "numbers";
    return this.dates.count >= (headedAsDates(this.name) ? half : most) * this.filled ? "dates" : "text";
  }

  /** A column in which a year of four digits comes last is not one in which a year of two comes first. */
  private readByYearFirst(): number {
    return this.dates.fourLast > 0 ? 0 : this.dates.yymd;
  }

  /** The years as they are read where a year of two digits may come first in all of them, else as they come last. */
  private get years(): BirthYears {
    return this.dates.asks > 0 && this.readByYearFirst() === this.dates.asks ? this.yearsFirst : this.yearsLast;
  }

  /** Those that read every date; where none does, those that read most, and the others are refused row by row. */
  private orders(): DateOrder[] {
    const { asks, dmy, mdy, points, yearFirst } = this.dates;
    if (asks === 0) return [yearFirst > 0 ? "ymd" : "dmy"];
    // Those with points are read beside dates whose month comes first, and do not say that it does.
    const reading = { ymd: 0, dmy, mdy: mdy > 0 ? mdy + points : 0, yymd: this.readByYearFirst() };
    const all = dateOrders.filter((order) => reading[order] === asks);
    if (all.length > 0) return all;
    const enough = Math.min(most * asks, Math.max(...Object.values(reading)));
    return dateOrders.filter((order) => reading[order] >= enough);
  }

  private looksLike(others: ColumnFacts[]): FileColumn["looksLike"] {
    if (this.filled === 0) return null;
    if (this.email) return { what: "e-mail addresses", row: this.email };
    const said = identifyingByName(this.name);
    if (said && !this.contradicts(said)) return { what: said, row: this.firstFilled };
    const { address, telephone, shape, words, noun, long, note } = this.signs;
    if (address.count >= half * this.filled) return { what: "addresses", row: address.row };
    if (telephone.count >= half * this.filled) return { what: "telephone numbers", row: telephone.row };
    if (note.count > 0 || long.count > half * this.filled) return { what: "notes", row: note.row || long.row };
    if (words.count >= 0.3 * this.filled) return { what: "names", row: words.row };
    if (this.readsAsNames()) return { what: "names", row: shape.row };
    if (this.readsAsSurnames()) return { what: "names", row: noun.row };
    return this.birthDates(others) || this.daysInCodes.areBirths() ? { what: "birth dates", row: this.firstFilled } : null;
  }

  /** Most differ, as in a list of people; or there are some people, each with several rows. */
  private readsAsNames(): boolean {
    const { count } = this.signs.shape;
    if (count >= 0.6 * this.filled && this.names.size >= 0.5 * Math.min(count, mostNames)) return true;
    return count >= 0.9 * this.filled && this.names.size >= 4;
  }

  /** Single words that hardly repeat; kinds of something do. */
  private readsAsSurnames(): boolean {
    const { count } = this.signs.noun;
    return !isOfCodes(this.name) && this.nouns.size >= 5 && count >= 0.8 * this.filled && this.nouns.size >= 0.6 * Math.min(count, mostNames);
  }

  /** Codes under "Client name" are codes, and a count under "Phone" is a count. */
  private contradicts(said: string): boolean {
    if (said === "names") return this.codes === this.filled;
    return said === "telephone numbers" && this.numbers.count === this.filled && this.numbers.greatest < 100_000;
  }

  private birthDates(others: ColumnFacts[]): boolean {
    if (this.years.count < most * this.filled) return false;
    return this.years.areBirths() || others.some(({ years, filled }) => years.count >= most * filled && this.years.lieLongBefore(years));
  }
}

/** What the columns of a file are, each seen beside the others. */
export const columnFacts = (all: ColumnFacts[]): FileColumn[] => all.map((one) => one.facts(all.filter((other) => other !== one)));
