import { describe, expect, test } from "vitest";
import { ColumnFacts, columnFacts } from "~/outcomes/import/column-facts";
import { keptFileName } from "~/outcomes/import/file-name";
import { identifyingByName, isEmail } from "~/outcomes/import/identifying";
import { reasonWithoutCell } from "~/outcomes/import/without-cells";

const thisYear = 2026;

/** What one column, or each of several side by side, looks like. */
function looksLike(header: string, cells: string[]): string | null {
  return looks({ [header]: cells })[header]!;
}

function looks(table: Record<string, string[]>): Record<string, string | null> {
  const all = Object.entries(table).map(([header, cells]) => {
    const facts = new ColumnFacts(header, thisYear);
    cells.forEach((cell, at) => facts.see(cell, at + 2));
    return facts;
  });
  return Object.fromEntries(columnFacts(all).map(({ name, looksLike }) => [name, looksLike?.what ?? null]));
}

const repeated = (cells: string[], times: number) => Array.from({ length: times }, () => cells).flat();
const surnames = ["Kowalczyk", "Oyelaran", "Fitzwilliam", "Brandstetter", "Quispe", "Szymborska", "Vandenberg", "Tolliver"];

describe("an e-mail address", () => {
  test.each(["jo@clinic.example", "ask jo@clinic.example, please", "anna (at) web.de", "anna[at]web[dot]de", "anna＠web.de", `${"a@".repeat(5)}b.de`])("%s", (cell) => {
    expect(isEmail(cell)).toBe(true);
  });

  test.each(["@now", "a@b", "5 @ 3.20", "@home.now", "(at) home", "a@.de"])("%s is none", (cell) => {
    expect(isEmail(cell)).toBe(false);
  });

  const least = (work: () => void) => Math.min(...Array.from({ length: 5 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }));

  test.each(["a", "@", "a@", "a@a.", "a@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,", "(", " (at", "1 ", "A", "A ", "a.", "_"])("ten times as long a cell of '%s' takes about ten times as long", (part) => {
    const see = (length: number) => {
      const cell = part.repeat(length / part.length);
      return least(() => {
        isEmail(cell);
        new ColumnFacts("remarks", thisYear).see(cell, 2);
      });
    };
    expect(see(1_000_000)).toBeLessThan(40 * Math.max(see(100_000), 0.2));
  });
});

describe("names", () => {
  test.each([
    ["surnames, one a client", surnames],
    ["surnames that are common, several rows each", repeated(["schmidt", "nowak", "O'Brien"], 5)],
    ["written in one", ["Tadeusz_Kowalska", "Siobhan_Dowdall", "Folake_Oyelaran", "Jorge_Quispe"]],
    ["with points between", ["tadeusz.kowalska", "anna.brandt", "peter.quispe"]],
    ["in Chinese", ["王小明", "李丽", "张伟", "刘洋", "陈静"]],
    ["in Arabic", ["محمد علي", "فاطمة حسن", "أحمد سالم", "ليلى كريم", "يوسف ناصر"]],
    ["with an initial", ["J. Tolliver", "A. Quispe", "M. Brandstetter", "K. Oyelaran"]],
  ])("%s", (_, cells) => expect(looksLike("who", cells)).toBe("names"));

  test.each([
    ["codes", "client", ["T-014", "T-015", "T-016", "T-017", "T-018"]],
    ["short codes", "client", ["AB12", "CD13", "EF14", "GH15", "IJ16"]],
    ["a word with a digit is a code", "client", ["anna12", "peter13", "maria14", "tom15", "ben16"]],
    ["codes of letters", "client", ["XKA", "XKB", "XKC", "XKD", "XKE"]],
    ["words chosen as codes", "client_code", ["Falcon", "Otter", "Heron", "Badger", "Lynx", "Finch"]],
    ["a drug or none", "drug", repeated(["Yes", "No"], 10)],
    ["how long", "length", repeated([">6m", "<6m"], 10)],
    ["treatments", "treatment", repeated(["TAU", "BtheB"], 10)],
    ["occasions", "time", repeated(["pre", "post"], 10)],
    ["diagnoses", "diagnosis", repeated(["Depression", "Anxiety", "PTSD", "Bulimia", "Psychosis", "Dysthymia"], 2)],
    ["problems under another name", "main", repeated(["Depression", "Anxiety", "Bulimia", "Insomnia", "Burnout", "Grief"], 1)],
    ["diagnoses in Chinese", "diagnosis", repeated(["抑郁症", "焦虑症", "恐慌症", "失眠症", "创伤"], 1)],
    ["status in Arabic", "status", repeated(["مكتمل", "مستمر", "متوقف"], 4)],
    ["gender", "gender", repeated(["Female", "Male", "Non-binary", "Other"], 3)],
    ["status", "status", repeated(["Completed", "Ongoing", "Dropped out", "Declined", "Transferred"], 4)],
    ["status in German", "Status", repeated(["Abgeschlossen", "Laufend", "Abgebrochen", "Beendet", "Offen"], 1)],
  ])("%s are none", (_, header, cells) => expect(looksLike(header, cells)).toBeNull());
});

describe("a column's name", () => {
  test.each([
    ["names", ["Vorname", "Nachname", "Name", "Nom", "Prénom", "Apellido", "Nombre", "Cognome", "Imię", "Nazwisko", "client_name_code", "study participant name", "Patientenname"]],
    ["e-mail addresses", ["E-Mail-Adresse", "email", "Mail"]],
    ["telephone numbers", ["Telefon", "Handynummer", "Telefonnummer", "Phone", "Mobile no", "Fax"]],
    ["addresses", ["Straße", "Adresse", "PLZ", "Anschrift", "PostalCode", "post_code", "ZIP", "House number", "Home address", "Street"]],
    ["birth dates", ["Geburtsdatum", "yob", "Jahrgang", "Geburtsjahr", "geb.", "date de naissance", "fecha de nacimiento", "data di nascita", "data urodzenia"]],
  ])("says %s", (what, headers) => {
    for (const header of headers) expect([header, identifyingByName(header)]).toEqual([header, what]);
  });

  test.each(["measure_name", "item code name", "nombre de sesiones", "subject", "time", "session", "Telefon-Sitzungen score", "client", "code", "age", "group name"])("%s says nothing", (header) => {
    expect(identifyingByName(header)).toBeNull();
  });

  test("names stay names under a name that says code as well, and codes are codes", () => {
    expect(looksLike("client_name_code", ["xyz", "abc"])).toBe("names");
    expect(looksLike("client_name_code", ["C-1", "C-2"])).toBeNull();
  });
});

describe("where somebody lives, whatever its column is called", () => {
  test.each([
    ["streets", ["12 High Street", "4a Station Road", "Flat 3, 7 Mill Lane"]],
    ["streets in German", ["Hauptstraße 5", "Am Alten Weg 12", "Lindenallee 3"]],
    ["streets in French", ["12 rue de la Paix", "3 bis avenue Foch", "7, place du Marché"]],
    ["streets in Spanish, Italian and Polish", ["Calle Mayor 5", "Via Roma 12", "ul. Długa 4"]],
    ["postcodes", ["SW1A 1AA", "M1 4BT", "EH12 9DN"]],
    ["postcodes and towns", ["10115 Berlin", "8010 Graz", "75001 Paris"]],
    ["towns and postcodes", ["Springfield, IL 62704", "Portland, OR 97201", "Austin, TX 73301-0001"]],
  ])("%s", (_, cells) => expect(looksLike("more", cells)).toBe("addresses"));

  test.each([
    ["numbers to call", ["+44 20 7946 0018", "020 7946 0991", "(020) 7946 0123"]],
    ["numbers to call in one", ["+493012345678", "0301234567890", "+33 1 99 00 12 34"]],
  ])("%s", (_, cells) => expect(looksLike("more", cells)).toBe("telephone numbers"));

  test.each([
    ["codes with a blank", ["AB 1", "AB 2", "AB 3"]],
    ["codes like postcodes in one", ["AB12CD", "EF34GH", "IJ56KL"]],
    ["occasions", ["3 months", "6 months", "12 months"]],
    ["sessions", ["1 Intake", "2 Review", "3 Ending"]],
    ["drugs", ["20 mg Sertraline", "40 mg Citalopram", "10 mg Fluoxetine"]],
  ])("%s are none", (_, cells) => expect(looksLike("more", cells)).toBeNull());
});

describe("dates of birth", () => {
  test.each([
    ["of people of one age", ["1990-05-01", "1993-02-11", "1988-07-30", "1985-01-02"]],
    ["with two digits for the year", ["01.05.75", "11.02.83", "30.07.91", "02.01.68"]],
    ["beside initials", ["AS 03.04.1980", "JB 05.06.1975", "ML 11.12.1991", "PN-01/02/1966"]],
    ["as numbers", ["19750501", "19830211", "19910730", "20010102"]],
    ["in one with initials", ["AS030480", "JB050675", "ML111291", "PN010266", "KW230558"]],
    ["in one with initials, the year first", ["800403AS", "750605JB", "911112ML", "660201PN", "580523KW"]],
    ["in one with initials, the month first", ["AS-040380", "JB-060575", "ML-111291", "PN-020166", "KW-052358"]],
    ["in one with initials, the year whole", ["AS03041980", "JB05061975", "ML11121991", "PN01021966", "KW23051958"]],
    ["in six digits", ["030480", "050675", "111291", "010266", "230558"]],
  ])("%s", (_, cells) => expect(looksLike("d", cells)).toBe("birth dates"));

  test("of young people, beside dates of care", () => {
    const table = { d: ["2009-05-01", "2010-02-11", "2008-07-30"], held: ["2026-01-01", "2026-01-08", "2025-12-01"] };
    expect(looks(table)).toEqual({ d: "birth dates", held: null });
  });

  test.each([
    ["dates of care", ["2024-05-01", "2025-02-11", "2026-01-30"]],
    ["visits with their days", ["visit 2024-05-01", "visit 2025-02-11", "visit 2026-01-30"]],
    ["dates of care as numbers", ["20240501", "20250211", "20260130"]],
    ["dates of care of long ago", ["2009-05-01", "2010-02-11", "2009-07-30"]],
    ["dates of care with two digits", ["01.05.25", "11.02.26", "30.07.24"]],
    ["numbers of clients", ["10000001", "10000002", "10000003"]],
    ["numbers of clinic, therapist and client", ["010203", "020105", "030344", "040150", "110261", "120907"]],
    ["running numbers behind letters", Array.from({ length: 60 }, (_, index) => `C120${540 + index}`)],
    ["running numbers behind letters that are days of the calendar", Array.from({ length: 60 }, (_, index) => `C2105${String(index + 30)}`)],
    ["any six digits behind letters", ["AB472913", "AB190284", "CD838201", "EF220571", "GH908172", "IJ553310"]],
  ])("%s are none", (_, cells) => expect(looksLike("d", cells)).toBeNull());
});

describe("notes", () => {
  const note = "She came late again and spoke of her sister for most of the session, in tears.";

  test("most cells are long", () => expect(looksLike("remarks", [note, `${note} `, "-"])).toBe("notes"));
  test("one is very long", () => expect(looksLike("remarks", ["-", "-", "-", "-", note.repeat(3)])).toBe("notes"));
  test("some words are none", () => expect(looksLike("remarks", ["came late", note, "came late", "was ill"])).toBeNull());
});

describe("a file's name", () => {
  test.each(["scores.csv", "beat-the-blues.csv", "jacobson-1989.csv", "PHQ-9 export 2026-03-04.csv", "spring.csv", "Outcome Data.csv", "export-1975030212345.csv", "17640101.csv"])("%s is kept", (name) => {
    expect(keptFileName(name, thisYear)).toBe(name);
  });

  test.each(["Anna Schmidt.csv", "schmidt_anna_phq9.csv", "C:\\clients\\Oyelaran, Folake.csv", "jo@clinic.example.csv", "phq9 1975-03-02.csv", "02.03.1975.csv", "19750302.csv", "", "\u0000"])(
    "'%s' is not",
    (name) => expect(keptFileName(name, thisYear)).toBe("A file of scores"),
  );

  test("without its folder and signs that nobody sees, and never half a letter", () => {
    expect(keptFileName("/home/x/sco\u0007res\u202E.csv", thisYear)).toBe("scores.csv");
    expect(keptFileName(`${"😀".repeat(130)}.csv`, thisYear)).toBe(`${"😀".repeat(116)}.csv`);
  });
});

test.each([
  ['"many" is not a number.', "This is not a number."],
  ['"a" and "b" is not a number.', "This is not a number."],
  ["31 is above 27, the highest score of the PHQ-9.", "This is above 27, the highest score of the PHQ-9."],
  ["12.5 is no score of the PHQ-9, whose scores go in steps of 1.", "This is no score of the PHQ-9, whose scores go in steps of 1."],
  ['"4" is no answer of the PHQ-9.', "This is no answer of the PHQ-9."],
  ['The date "2025-02-30" cannot be read as a date.', "The date cannot be read as a date."],
  ["The last day 03/04/2025 12:00 Anna can be read two ways.", "The last day can be read two ways."],
  ["The date 1949-12-31 lies before 1950.", "The date lies before 1950."],
  ['The session "0" is not a whole number from 1 on.', "The session is not a whole number from 1 on."],
  ['Nobody has said where "x0" stands in the treatment.', "Nobody has said where this occasion stands in the treatment."],
  ["Row 4 has another score for this client, measure and occasion.", "Row 4 has another score for this client, measure and occasion."],
  ["2 of 9 answers are missing.", "2 of 9 answers are missing."],
])("%s is kept without the cell's text", (reason, kept) => {
  expect(reasonWithoutCell(reason)).toBe(kept);
});
