import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { dateIn, readingsOf } from "~/outcomes/import/cells";
import { ColumnFacts } from "~/outcomes/import/column-facts";

function facts(name: string, ...cells: string[]) {
  const column = new ColumnFacts(name, 2026);
  cells.forEach((cell, at) => column.see(cell, at + 2));
  return column.facts();
}

test.each(["Date", "Session date", "Datum", "Erhebungsdatum", "Fecha"])("a bad date leaves a short column headed %s one of dates", (name) => {
  expect(facts(name, "03.02.2026", "10.02.2026", "31.02.2026")).toMatchObject({ kind: "dates", dateOrders: ["dmy"] });
});

test("a column that is not headed so is one of dates where most are", () => {
  expect(facts("note", "03.02.2026", "10.02.2026", "soon").kind).toBe("text");
  expect(facts("note", "03.02.2026", "10.02.2026", "17.02.2026", "24.02.2026", "soon").kind).toBe("dates");
});

test("a column headed as one of dates that hardly holds any is none", () => {
  expect(facts("Date agreed", "yes", "no", "03.02.2026").kind).toBe("text");
});

test("dates that no order reads are asked about by the orders that read most of them", () => {
  expect(facts("Date", "13/02/2026", "02/14/2026").dateOrders).toEqual(["dmy", "mdy"]);
});

describe("years of two digits", () => {
  beforeAll(() => {
    vi.useFakeTimers({ now: new Date("2026-11-22T12:00:00Z") });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  test.each([
    ["26/01/05 26/01/12 26/01/19", ["dmy", "yymd"]],
    ["24-03-04 24-03-11 24-03-18", ["dmy", "yymd"]],
    ["10-11-12 10-11-10 10-12-01", ["dmy", "mdy", "yymd"]],
    ["10-11-12", ["dmy", "mdy", "yymd"]],
    ["24-05-13", ["dmy", "yymd"]],
    ["22.05.13", ["dmy", "yymd"]],
    ["22.05.13 28.05.13", ["dmy"]],
    ["22.05.13 22.05.2013", ["dmy"]],
    ["24-01-05 24-01-30", ["yymd"]],
    ["26-05-13 26-12-13", ["dmy"]],
    ["05/13/26 05/14/26", ["mdy"]],
    ["05.03.25 04/13/25", ["mdy"]],
    ["2026-01-05 26-01-12", ["dmy", "yymd"]],
  ])("%s can be read by the orders in which each is a day that has been", (cells, orders) => {
    expect(facts("Date", ...cells.split(" "))).toMatchObject({ kind: "dates", dateOrders: orders });
  });

  test.each([
    ["03/04/2026 05/06/2026", ["dmy", "mdy"]],
    ["03/04/2026 12/12/2026", ["dmy", "mdy"]],
    ["22.05.2013", ["dmy"]],
    ["2013.05.22", ["ymd"]],
    ["5-Mar-26 6-Mar-26", ["dmy"]],
  ])("%s is asked no more than by its years of four", (cells, orders) => {
    expect(facts("Date", ...cells.split(" ")).dateOrders).toEqual(orders);
  });

  test("those of births, which lie in the century before, are births still", () => {
    expect(facts("d", "04.05.65", "12.01.58", "30.11.71").looksLike?.what).toBe("birth dates");
    expect(facts("d", "24-03-04", "24-03-08", "24-03-30", "24-04-02").looksLike).toBeNull();
  });

  test("each reading is a day, and none of 29 February where there is none", () => {
    expect(readingsOf("10-11-12")).toEqual([{ order: "dmy", day: "2012-11-10" }, { order: "mdy", day: "2012-10-11" }, { order: "yymd", day: "2010-11-12" }]);
    expect(readingsOf("23-02-29")).toEqual([{ order: "dmy", day: "2029-02-23" }]);
    expect(readingsOf("24-02-29").map(({ order }) => order)).toEqual(["yymd"]);
  });
});

test.each([["3 May 2024", 2024], ["3 sept. 2024", 2024], ["3-Mar-24", 2024], ["3 Januar 2024", 2024], ["3. März 2024", 2024], ["3 de mayo de 2024", 2024], ["1er août 2024", 2024], ["3 września 2024", 2024], ["March 3, 2024", 2024], ["Sept. 3rd, 2024 9:30", 2024], ["Marching 3, 2024", null], ["February 30, 2024", null], ["3 maybe 2024", null], ["3 Marching 2024", null], ["3 toString 2024", null]])("a month is a whole word: %s", (cell, year) => {
  expect(dateIn(cell)?.year ?? null).toBe(year);
});
