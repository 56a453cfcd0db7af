import { expect, test } from "vitest";
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
