import { beforeEach, describe, expect, test } from "vitest";
import { defineMeasureSchema } from "~/library";
import { defineMeasure } from "~/library/index.server";
import { dateIn, numberIn } from "~/outcomes/import/cells";
import { checkInWords } from "~/outcomes/import/check-in-words";
import { reasonWithoutCell } from "~/outcomes/import/without-cells";
import { db } from "~/platform/db.server";
import { type World, bySession, checked, imported, kept, makeImportWorld, mapped, score, value } from "./import-world";

let world: World;
let count = 0;
beforeEach(async () => {
  world = await makeImportWorld(`values ${(count += 1)}`);
});

const quoted = (cells: string[]) => `client,session,score\n${cells.map((cell, index) => `A1,${index + 1},"${cell}"`).join("\n")}\n`;

/** A measure of one's own from -5000 to 5000, without step. */
async function anyNumber() {
  const said = defineMeasureSchema.parse({ name: "Any number", short: "ANY", about: "anything", min: "-5000", max: "5000", step: "", cutOff: "", points: "", sd: "", reliability: "", better: "lower" });
  const made = value(await defineMeasure(world.clinician, said));
  const key = `${made.slug}@${made.edition}`;
  return mapped([{ as: "client" }, { as: "session" }, score(key)], { primary: key });
}

const scoresOf = async () => (await kept(world.clinician)).scores.sort((a, b) => a.position - b.position).map(({ score }) => score.toNumber());
const comma = (cell: string) => `"${cell}" is not clear: its comma can stand before decimals or between thousands. Write decimals with a point and thousands without a comma.`;
const steps = (cell: string) => `${cell} is no score of the PHQ-9, whose scores go in steps of 1.`;
const none = (cell: string) => `"${cell}" is not a number.`;

describe("of a measure in steps", () => {
  const wrong = [
    ["5.0000001", steps("5.0000001")],
    ["5.000000000000000000000000000001", steps("5.000000000000000000000000000001")],
    ["27.0000001", "27.0000001 is above 27, the highest score of the PHQ-9."],
    ["5,000", comma("5,000")],
    ["1,234", comma("1,234")],
    ["−3", "−3 is below 0, the lowest score of the PHQ-9."],
    ["1e1", none("1e1")],
    ["٣", none("٣")],
    ["５", none("５")],
    ["1 0", none("1 0")],
    ["1\u00a00", none("1\u00a00")],
    ["1'0", none("1'0")],
    ["5%", none("5%")],
    ["½", none("½")],
    ["NaN", none("NaN")],
    ["--5", "There is a formula in this cell. Save the table with values instead."],
  ] as const;

  test("what is no score of it is refused, each with its sentence, and no sentence that is kept quotes the cell", async () => {
    const { check } = await checked(world.clinician, quoted(wrong.map(([cell]) => cell)), bySession);
    expect(check.refusals.map(({ reason }) => reason)).toEqual(wrong.map(([, reason]) => reason));
    for (const [cell, reason] of wrong) expect(reasonWithoutCell(reason)).not.toContain(cell);
  });

  test("blanks around it, a plus, a nought behind the point and leading noughts do not matter", async () => {
    const { check } = await imported(world.clinician, quoted(["5\u00a0", "\u202f6 ", "+7", "8.0", "009", "10,0"]), bySession);
    expect(check).toMatchObject({ scores: 6, refused: 0 });
    expect(await scoresOf()).toEqual([5, 6, 7, 8, 9, 10]);
  });
});

describe("marks for what is missing", () => {
  test("are read as left empty, and told; numbers only where the measure has no such score", async () => {
    const rows = ["A1,1,20,.", "A1,2,-,5", "A1,3,n/a,N/A", "A1,4,NULL,#N/A", "A1,5,null,-99", "A1,6,-999,999", "A1,7,-99.0,7", "A1,8,99,-9", "A1,9,,NA"];
    const { check } = await imported(world.clinician, `client,session,phq9,gad7\n${rows.join("\n")}\n`, mapped([{ as: "client" }, { as: "session" }, score(), score("gad-7@1")]));
    expect(check).toMatchObject({ scores: 3, refused: 2, blankRows: 5, blanks: [4, 5, 6, 7, 10] });
    expect(check.refusals.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [9, "phq9", "99 is above 27, the highest score of the PHQ-9."],
      [9, "gad7", "-9 is below 0, the lowest score of the GAD-7."],
    ]);
    expect(Object.fromEntries(check.emptied.map(({ mark, cells }) => [mark, cells]))).toEqual({ ".": 1, "-": 1, "n/a": 1, "N/A": 1, NULL: 1, "#N/A": 1, null: 1, "-99": 1, "-999": 1, "999": 1, "-99.0": 1, NA: 1 });
    expect(checkInWords({ ...check, emptied: [{ mark: "-99", cells: 12 }, { mark: "n/a", cells: 2 }] }, "en")).toContain("14 cells are read as left empty: “-99” (12) and “n/a” (2).");
  });

  test("a measure that has such a score keeps it", async () => {
    const { check } = await imported(world.clinician, quoted(["-99", "999", "-", "-999"]), await anyNumber());
    expect(check).toMatchObject({ scores: 3, refused: 0, blankRows: 1, emptied: [{ mark: "-", cells: 1 }] });
    expect(await scoresOf()).toEqual([-99, 999, -999]);
  });

  test("answers that are missing are missing, and a form of nothing else is no score", async () => {
    const items = mapped([{ as: "client" }, { as: "session" }, ...Array.from({ length: 9 }, (_, at) => ({ as: "item" as const, measure: "phq-9@1", item: at + 1 }))]);
    const head = `client,session,${Array.from({ length: 9 }, (_, at) => `phq9_${at + 1}`).join(",")}`;
    const { check } = await imported(world.clinician, `${head}\nA1,1,${Array(9).fill("1").join(",")}\nA1,2,${Array(9).fill("-99").join(",")}\nA1,3,1,1,1,.,1,1,999,1,1\nA1,4,${Array(9).fill("n/a").join(",")}\n`, items);
    expect(check).toMatchObject({ scores: 1, refused: 1, blanks: [3, 5], refusals: [{ row: 4, column: "phq9_4", reason: "2 of 9 answers are missing." }] });
    expect(check.emptied).toEqual([{ mark: "-99", cells: 9 }, { mark: "n/a", cells: 9 }, { mark: ".", cells: 1 }, { mark: "999", cells: 1 }]);
  });

  test("a day that is marked so is missing, and no client is called so", async () => {
    const { check } = await checked(world.clinician, "client,date,score,ended\nA1,2026-01-05,5,NULL\nA1,NULL,6,n/a\n-,2026-01-05,5,.\n", mapped([{ as: "client" }, { as: "date" }, score(), { as: "ended" }], { occasionBy: "date", datesAreSessions: true, closed: { how: "ended" } }));
    expect(check).toMatchObject({ scores: 1, closedEpisodes: 0, refused: 2 });
    expect(check.refusals.map(({ reason }) => reason)).toEqual(["The date is missing.", '"-" is no client code. Give each client one of their own.']);
  });
});

describe("of a measure without steps", () => {
  test("a comma before three digits is not guessed", async () => {
    const { check } = await imported(world.clinician, quoted(["1,234", "−12,500", "1.234", "0.5"]), await anyNumber());
    expect(check.refusals.map(({ row, reason }) => [row, reason])).toEqual([[2, comma("1,234")], [3, comma("−12,500")]]);
    expect(await scoresOf()).toEqual([1.234, 0.5]);
  });

  test("unless the column has decimals with a comma beyond doubt; a point before three digits is not clear then", async () => {
    const { check } = await imported(world.clinician, quoted(["1,234", "12,5", "−3", "-3,25", ",5", "0,125", "1.234"]), await anyNumber());
    expect(check.refusals).toEqual([{ row: 8, column: "score", reason: '"1.234" is not clear: other decimals of this column have a comma. Write all of them the same way.' }]);
    expect(await scoresOf()).toEqual([1.234, 12.5, -3, -3.25, 0.5, 0.125]);
  });
});

const days = (cells: string[]) => `client,date,score\n${cells.map((cell) => `A1,"${cell}",5`).join("\n")}\n`;
const byDate = mapped([{ as: "client" }, { as: "date" }, score()], { occasionBy: "date", datesAreSessions: true });

describe("days and whole numbers", () => {
  test("a day with a time that no clock shows, or with other digits, is none", async () => {
    const cells = ["2026-01-01T99:99", "2026-01-01 24:01", "2026-01-01 10:60", "2026-01-01 10:00 whatever", "٢٠٢٦-٠١-٠١", "2026-1-٣"];
    expect(cells.map(dateIn)).toEqual(cells.map(() => null));
    const { check } = await checked(world.clinician, days(cells), byDate);
    expect(check.refusals).toEqual(cells.map((cell, at) => ({ row: at + 2, column: "date", reason: `The date "${cell}" cannot be read as a date.` })));
  });

  test("a time of day behind a date does not matter", async () => {
    const cells = ["2026-01-01T09:30", "2026-01-02 9:30:15", "2026-01-03T09:30:15.123Z", "2026-01-04 23:59:59+02:00", "5 Jan 2026 9:30 PM", "06.01.2026 00:00"];
    expect(cells.every((cell) => dateIn(cell))).toBe(true);
    expect((await imported(world.clinician, days(cells), byDate)).check).toMatchObject({ scores: 6, refused: 0 });
    expect((await kept(world.clinician)).scores.map(({ occasion }) => occasion).sort()).toEqual([1, 2, 3, 4, 5, 6].map((day) => `2026-01-0${day}`));
  });

  test("years of two digits are read by the order that was said, and the check says from when to when", async () => {
    const file = days(["26/01/05", "26/01/12", "2019-01-05", "26/13/12"]);
    const { check } = await checked(world.clinician, file, { ...byDate, dateOrder: "yymd" });
    expect(check).toMatchObject({ scores: 3, firstDay: "2019-01-05", lastDay: "2026-01-12", refusals: [{ row: 5, reason: 'The date "26/13/12" cannot be read as a date.' }] });
    expect((await checked(world.clinician, file, { ...byDate, dateOrder: "dmy" })).check).toMatchObject({ scores: 3, firstDay: "2005-01-26", lastDay: "2019-01-05" });
    await expect(checked(world.clinician, days(["24-05-13"]), byDate)).rejects.toThrow("can be read in more than one way");
  });

  test("a month is a whole word, and one that only begins so is none", async () => {
    const { check } = await checked(world.clinician, days(["3 May 2024", "4 sept 2024", "3 maybe 2024", "3 Mayflower 2024"]), { ...byDate, dateOrder: "dmy" });
    expect(check).toMatchObject({ scores: 2, firstDay: "2024-05-03", lastDay: "2024-09-04" });
    expect(check.refusals.map(({ row }) => row)).toEqual([4, 5]);
  });

  test("months in words of several languages, before and behind the day", async () => {
    const cells = ["3. März 2026", "1er août 2025", "4 de mayo de 2026", "12 października 2025", "March 5, 2026", "Sept. 3rd, 2025 9:30"];
    expect((await imported(world.clinician, days(cells), { ...byDate, dateOrder: "dmy" })).check).toMatchObject({ scores: 6, refused: 0 });
    expect((await kept(world.clinician)).scores.map(({ occasion }) => occasion).sort()).toEqual(["2025-08-01", "2025-09-03", "2025-10-12", "2026-03-03", "2026-03-05", "2026-05-04"]);
  });

  test("a count of days, as spreadsheets store them, is told as one", async () => {
    const { check } = await checked(world.clinician, days(["2026-01-05", "46027", "46034.5"]), byDate);
    expect(check.refusals.map(({ reason }) => reason)).toEqual(["46027", "46034.5"].map((cell) => `The date ${cell} is a count of days, as spreadsheets store them. Give the column a format for dates and save the table once more, or give the workbook itself.`));
  });

  test("a score before the day on which a treatment is said to have begun is refused; before that of its first score it moves the beginning", async () => {
    await imported(world.clinician, days(["2026-02-02"]), byDate);
    const earlier = { ...byDate, sameClients: true };
    expect((await imported(world.clinician, days(["2026-01-26"]), earlier)).check).toMatchObject({ scores: 1, refused: 0 });
    await db().episode.updateMany({ where: { clinicianId: world.clinician.personId }, data: { startedOn: new Date("2026-01-20") } });
    const { check } = await checked(world.clinician, days(["2026-01-19", "2026-01-20"]), earlier);
    expect(check).toMatchObject({ scores: 1, refused: 1, refusals: [{ row: 2, column: "date", reason: "The date 2026-01-19 lies before the treatment began, on 2026-01-20." }] });
  });

  test("a session that a program wrote with a point is that session, and not with another digit", async () => {
    const { check } = await imported(world.clinician, "client,session,score\nA1,1.0,5\nA1,02,6\nA1,3.5,7\nA1,٤,7\nA1,\"1,000\",8\n", bySession);
    expect(check.refusals.map(({ row }) => row)).toEqual([4, 5, 6]);
    expect((await kept(world.clinician)).scores.map(({ occasion }) => occasion).sort()).toEqual(["1", "2"]);
  });

  test("both readings of a cell agree", () => {
    expect([".5", ",5", "−3", "+4", "1,5", "٣", "1e3", "1 000", "5."].map(numberIn)).toEqual([0.5, 0.5, -3, 4, 1.5, null, null, null, null]);
  });
});

describe("what is left out is listed", () => {
  test("rows that repeat and rows without a score, by their numbers", async () => {
    await imported(world.clinician, "client,session,score\nA1,1,5\n", bySession);
    const file = "client,session,score\nA1,1,5\nA1,2,6\nA1,3,\nA1,2,6\n,9,NA\nA1,4,99\n";
    const { check } = await imported(world.clinician, file, bySession);
    expect(check).toMatchObject({ scores: 1, repeated: 2, refused: 1, refusedScores: 0, blankRows: 2, blanks: [4, 6] });
    expect(check.repeats).toEqual([
      { row: 2, column: "score", reason: "It is here already." },
      { row: 5, column: "score", reason: "Row 3 has it already." },
    ]);
  });

  test("the first hundred of each, in the file's order", async () => {
    const rows = Array.from({ length: 360 }, (_, at) => (at < 120 ? `A1,${at + 1},` : at < 240 ? "B1,1,5" : `C1,${at},99`));
    const { check } = await checked(world.clinician, `client,session,score\n${rows.join("\n")}\n`, bySession);
    expect(check).toMatchObject({ blankRows: 120, repeated: 119, refused: 120 });
    expect([check.blanks, check.repeats.map(({ row }) => row), check.refusals.map(({ row }) => row)].map((list) => [list.length, list[0], list.at(-1)])).toEqual([
      [100, 2, 101],
      [100, 123, 222],
      [100, 242, 341],
    ]);
  });

  test("single scores are told from rows where rows hold several", async () => {
    const several = mapped([{ as: "client" }, { as: "session" }, score(), score("gad-7@1")]);
    const { check } = await checked(world.clinician, "client,session,phq9,gad7\nA1,1,99,5\nA1,2,99,99\n,3,5,5\nA1,4,5,\nA1,5,,\n", several);
    expect(check).toMatchObject({ scores: 2, refused: 4, refusedScores: 3, blankRows: 1, blanks: [6] });
  });
});
