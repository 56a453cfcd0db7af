import { describe, expect, test } from "vitest";
import { guessMapping } from "~/outcomes/import/guess-mapping";
import type { KnownMeasure } from "~/outcomes/import/known-measure";
import type { Mapping } from "~/outcomes/import/mapping";
import type { FileColumn } from "~/outcomes/import/model";
import { openQuestions } from "~/outcomes/import/questions";
import { readMappingForm } from "~/outcomes/import/read-mapping-form";

const phq: KnownMeasure = { key: "phq-9@1", short: "PHQ-9", name: "PHQ-9", aliases: ["phq9", "phq"], items: 9, kind: "outcome", own: false };
const column = (name: string, kind: FileColumn["kind"], more: Partial<FileColumn> = {}): FileColumn => ({ name, kind, looksLike: null, values: [], dateOrders: [], least: null, greatest: null, ...more });

const wide = [column("client", "text"), ...["phq9_pre", "phq9_2m", "phq9_3m", "phq9_8m"].map((name) => column(name, "numbers"))];
const byDate = [column("client", "text"), column("date", "dates", { dateOrders: ["dmy", "mdy"] }), column("phq9", "numbers"), column("state", "text", { values: ["open", "done"] })];

function said(columns: FileColumn[], fields: Record<string, string | string[]>, before: Mapping = guessMapping(columns, [phq])) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  const read = readMappingForm(form, columns, before, [phq]);
  return { ...read, stages: read.mapping.occasions.map(({ stage }) => stage), open: openQuestions({ columns, mapping: read.mapping, measures: [phq] }).map(({ about }) => about) };
}

/** The form's lines about occasions, as the page shows them. */
const lines = ({ occasions }: Mapping, changed: Record<string, string> = {}) => ({
  ...Object.fromEntries(occasions.flatMap(({ name, stage, days }, at) => [[`named-${at}`, name], [`stage-${at}`, stage ?? ""], [`days-${at}`, String(days)]])),
  ...changed,
});

describe("which occasion ends treatment", () => {
  const before = guessMapping(wide, [phq]);
  const ended = said(wide, { ...lines(before), ends: "2 months" });

  test("says at once what the others are", () => {
    expect(ended.stages).toEqual(["start", "end", "follow_up", "follow_up"]);
    expect(ended.open).toEqual(["closed"]);
  });

  test("can be said anew", () => {
    expect(said(wide, { ...lines(ended.mapping), ends: "3 months" }, ended.mapping).stages).toEqual(["start", "treatment", "end", "follow_up"]);
  });

  test("can be that none does", () => {
    expect(said(wide, { ...lines(before), ends: "" }).stages).toEqual(["start", "treatment", "treatment", "treatment"]);
  });

  test("gives way to what is said of an occasion itself", () => {
    expect(said(wide, { ...lines(ended.mapping, { "stage-3": "treatment" }), ends: "2 months" }, ended.mapping).stages).toEqual(["start", "end", "follow_up", "treatment"]);
    expect(said(wide, { ...lines(before, { "stage-3": "treatment" }), ends: "2 months" }).stages).toEqual(["start", "end", "follow_up", "treatment"]);
  });

  test("stays open while nobody has said it", () => {
    expect(said(wide, lines(before)).open).toEqual(["occasions", "closed"]);
  });
});

test("an occasion that is named anew is read anew", () => {
  const read = said(wide, { "column-1": "score phq-9@1", "occasion-1": "post" });
  expect(read.mapping.occasions[0]).toMatchObject({ name: "post", stage: "end" });
});

test("days that are none are told at their field, and the old ones stay", () => {
  const before = guessMapping(wide, [phq]);
  for (const days of ["", "-1", "1.5", "soon", "99999"]) {
    const read = said(wide, lines(before, { "days-1": days }));
    expect(read.errors).toEqual({ "days-1": "Write whole days, such as 61." });
    expect(read.mapping.occasions[1]?.days).toBe(61);
  }
});

test("what the form does not show stays as it was said before", () => {
  const before = { ...guessMapping(byDate, [phq]), dateOrder: "mdy" as const, datesAreSessions: false, codePrefix: "J-", closed: { how: "none" as const } };
  expect(said(byDate, {}, before).mapping).toEqual(before);
});

test("whether each date is a session, as long as dates tell the occasions and nothing else counts", () => {
  expect(said(byDate, {}).open).toContain("sessions");
  const yes = said(byDate, { datesAreSessions: "yes" });
  expect(yes.mapping.datesAreSessions).toBe(true);
  expect(yes.open).not.toContain("sessions");
  expect(said(byDate, { datesAreSessions: "no" }, yes.mapping).mapping.datesAreSessions).toBe(false);
  expect(said(byDate, { "column-3": "sessions" }, yes.mapping).mapping.datesAreSessions).toBeNull();
  expect(said(wide, { datesAreSessions: "yes" }).mapping.datesAreSessions).toBeNull();
});

test.each(["", "J-", "Jacobson 1989 ", "É_2.1"])("%j may stand before every code", (codePrefix) => {
  expect(said(wide, { codePrefix })).toMatchObject({ errors: {}, mapping: { codePrefix } });
});

test("that clients are the same holds for the codes of which it was said, and can be taken back", () => {
  const same = said(wide, { codePrefix: "", sameClients: "yes" }).mapping;
  expect(same.sameClients).toBe(true);
  expect(said(wide, {}, same).mapping.sameClients).toBe(true);
  expect(said(wide, { codePrefix: "J-", sameClients: "yes" }, same).mapping).not.toHaveProperty("sameClients");
  expect(said(wide, { codePrefix: "" }, same).mapping).not.toHaveProperty("sameClients");
});

test.each(["=", "-J", "J@", "J,", "x".repeat(21)])("%j may not stand before a code, and what was said before stays", (codePrefix) => {
  const before = { ...guessMapping(wide, [phq]), codePrefix: "J-" };
  const read = said(wide, { codePrefix }, before);
  expect(Object.keys(read.errors)).toEqual(["codePrefix"]);
  expect(read.mapping.codePrefix).toBe("J-");
});

test("a total is the score once its items are left out, until it is left out itself", () => {
  const columns = [column("client", "text"), column("session", "numbers"), ...Array.from({ length: 9 }, (_, at) => column(`phq9_${at + 1}`, "numbers")), column("phq9", "numbers")];
  const leftOut = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`column-${at + 2}`, "nothing"]));
  const total = said(columns, leftOut).mapping;
  expect(total.columns.map(({ as }) => as)).toEqual(["client", "session", ...Array<string>(9).fill("nothing"), "score"]);
  expect(said(columns, leftOut, total).mapping.columns.at(-1)).toEqual({ as: "nothing" });
});

test("closed by a status needs a column of it and its values", () => {
  const open = said(byDate, { "column-3": "status", closed: "status" });
  expect(open.open).toContain("closed");
  expect(said(byDate, { "column-3": "status", closed: "status", closedValue: ["done"] }).mapping.closed).toEqual({ how: "status", values: ["done"] });
  expect(said(byDate, { closed: "status", closedValue: ["done"] }).mapping.closed).toBeNull();
});

test("a value that no select has is no column", () => {
  const read = said(byDate, { "column-0": "score nonsense", "column-2": "item phq-9@1 0", "column-3": "define" });
  expect(read.mapping.columns.map(({ as }) => as)).toEqual(["nothing", "date", "nothing", "nothing"]);
});

test("a column that may identify somebody cannot be chosen", () => {
  const columns = [column("who", "identifying", { looksLike: { what: "names", row: 2 } }), column("phq9", "numbers")];
  expect(said(columns, { "column-0": "client" }).mapping.columns[0]).toEqual({ as: "nothing" });
});

test.each([
  ["two columns of the same thing", { "column-1": "client" }, "holds the client code already"],
  ["a measure twice at one occasion", { "column-1": "score phq-9@1", "occasion-1": "2 months" }, "holds the same measure at the same occasion"],
  ["items without the others", { "column-1": "item phq-9@1 1", "column-2": "nothing", "column-3": "nothing", "column-4": "nothing" }, "PHQ-9 has 9 items and only 1 is here"],
  ["a score and its items", { "column-1": "item phq-9@1 1" }, "the score is computed from them"],
])("%s is told at the column", (_what, fields, says) => {
  const { mapping } = said(wide, fields);
  const told = openQuestions({ columns: wide, mapping, measures: [phq] }).filter(({ column: at }) => at !== undefined);
  expect(told[0]?.text).toContain(says);
});

describe("a name that two measures share", () => {
  const bdi = (key: string, short: string, aliases: string[]): KnownMeasure => ({ ...phq, key, short, name: short, aliases, items: 0 });
  const both = [bdi("bdi@1", "BDI", ["bdi"]), bdi("bdi-ii@1", "BDI-II", ["bdiii", "bdi"])];
  const columns = [column("client", "text"), column("bdi_pre", "numbers"), column("bdi_post", "numbers")];
  const guessed = guessMapping(columns, both);

  function tell(fields: Record<string, string>, before: Mapping = guessed) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const { mapping } = readMappingForm(form, columns, before, both);
    const held = mapping.columns.flatMap((one) => (one.as === "score" ? [one.measure] : []));
    return { mapping, held, asks: openQuestions({ columns, mapping, measures: both }).some(({ about }) => about === "which") };
  }
  const second = { "which-bdi": "bdi-ii@1" };

  test("is asked about until it is said, once for all of its columns", () => {
    expect(tell({}).asks).toBe(true);
    expect(tell({ "which-bdi": "phq-9@1" }).asks).toBe(true);
    expect(tell(second)).toMatchObject({ asks: false, held: ["bdi-ii@1", "bdi-ii@1"], mapping: { primary: "bdi-ii@1" } });
    expect(tell(second).mapping.columns[1]).toEqual({ as: "score", measure: "bdi-ii@1", occasion: "pre" });
    expect(tell({ "which-bdi": "bdi@1" })).toMatchObject({ asks: false, held: ["bdi@1", "bdi@1"] });
  });

  test("can be said anew, and stays as it was said", () => {
    const said = tell(second).mapping;
    expect(tell({}, said)).toMatchObject({ asks: false, held: ["bdi-ii@1", "bdi-ii@1"] });
    expect(tell({ "which-bdi": "bdi@1" }, said).held).toEqual(["bdi@1", "bdi@1"]);
  });

  test("is said by the columns, too, and one of them may be the other measure", () => {
    const each = tell({ "column-1": "score bdi-ii@1", "column-2": "score bdi-ii@1" });
    expect(each).toMatchObject({ asks: false, held: ["bdi-ii@1", "bdi-ii@1"], mapping: { which: { bdi: "bdi-ii@1" } } });
    expect(tell({ ...second, "column-1": "score bdi@1" }, each.mapping).held).toEqual(["bdi@1", "bdi-ii@1"]);
  });
});
