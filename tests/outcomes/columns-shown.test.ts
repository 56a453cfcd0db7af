import { expect, test } from "vitest";
import { columnOptions } from "~/outcomes/import/column-choice";
import { columnsNamed, columnsShown, withValuesOf } from "~/outcomes/import/columns-shown";
import { guessMapping } from "~/outcomes/import/guess-mapping";
import type { KnownMeasure } from "~/outcomes/import/known-measure";
import type { FileColumn } from "~/outcomes/import/model";
import { readMappingForm } from "~/outcomes/import/read-mapping-form";

const phq: KnownMeasure = { key: "phq-9@1", short: "PHQ-9", name: "PHQ-9", aliases: ["phq9", "phq"], items: 9, kind: "outcome", own: false };
const numbers = (name: string): FileColumn => ({ name, kind: "numbers", looksLike: null, values: ["1", "2"], dateOrders: [], least: 1, greatest: 2 });

const wide = [...Array.from({ length: 298 }, (_, at) => numbers(`q${at}`)), numbers("phq9"), numbers("client")];
const mapping = guessMapping(wide, [phq]);
const shown = (chosen: number[] = [], questions = [{ about: "columns" as const, text: "", column: 150 }]) => columnsShown({ columns: wide, mapping, questions }, chosen);

test("of a wide file the first columns are shown, those that hold something, and those that are asked about or chosen", () => {
  expect(shown()).toEqual([...Array.from({ length: 20 }, (_, at) => at), 150, 298, 299]);
  expect(shown([57, 60], [])).toEqual([...Array.from({ length: 20 }, (_, at) => at), 57, 60, 298, 299]);
});

test("a file of few columns is shown whole", () => {
  const few = wide.slice(0, 40);
  expect(columnsShown({ columns: few, mapping: guessMapping(few, [phq]), questions: [] }, [])).toHaveLength(40);
});

test("of columns with scores there are not more than a page bears", () => {
  const scores = Array.from({ length: 300 }, (_, at) => numbers(`phq9_t${at}`));
  expect(columnsShown({ columns: scores, mapping: guessMapping(scores, [phq]), questions: [] }, [])).toHaveLength(60);
});

test("only the values of columns that are shown go to the page", () => {
  expect(withValuesOf(shown(), wide).flatMap(({ values }, at) => (values.length > 0 ? [at] : []))).toEqual(shown());
});

test("what is not shown keeps what it holds when the form is sent", () => {
  const form = new FormData();
  form.append("column-3", "score phq-9@1");
  form.append("column-298", "nothing");
  const read = readMappingForm(form, wide, mapping, [phq]).mapping.columns;
  expect(read[3]).toMatchObject({ as: "score" });
  expect(read[299]).toEqual({ as: "client" });
  expect(read.filter(({ as }) => as !== "nothing")).toHaveLength(2);
});

test.each([
  ["3.5.3", [3, 5]],
  ["", []],
  ["-1.x.9", []],
  [undefined, []],
])("%j names the columns %j of six", (written, named) => {
  expect(columnsNamed(written, 6)).toEqual(named);
});

test("what a column can hold goes from whose it is to answers, and leaving it out comes first", () => {
  const groups = columnOptions([phq]);
  expect(groups.map(({ label }) => label)).toEqual([null, "Whose it is", "When it was", "Scores", "Scores of several measures in one column", "The treatment", "The ending and the case", "Answers to the items of PHQ-9"]);
  expect(groups[0]!.options.map(({ value }) => value)).toEqual(["nothing"]);
});
