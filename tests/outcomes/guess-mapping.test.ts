import { describe, expect, test } from "vitest";
import { choiceOf } from "~/outcomes/import/column-choice";
import { guessMapping } from "~/outcomes/import/guess-mapping";
import type { KnownMeasure } from "~/outcomes/import/known-measure";
import type { FileColumn } from "~/outcomes/import/model";
import { openQuestions } from "~/outcomes/import/questions";

const known = (key: string, short: string, aliases: string[], items = 0, kind: KnownMeasure["kind"] = "outcome"): KnownMeasure => ({ key, short, name: short, aliases, items, kind, own: false });

const measures = [
  known("bdi@1", "BDI", ["bdi"]),
  known("bdi-ii@1", "BDI-II", ["bdiii", "bdi2", "bdi"]),
  known("core-10@1", "CORE-10", ["core10"]),
  known("das@1", "DAS", ["das"]),
  known("gad-7@1", "GAD-7", ["gad7", "gad"], 7),
  known("phq-9@1", "PHQ-9", ["phq9", "phq"], 9),
  known("srs@1", "SRS", ["srs"], 0, "alliance"),
];

const column = (name: string, kind: FileColumn["kind"], more: Partial<FileColumn> = {}): FileColumn => ({ name, kind, looksLike: null, values: [], dateOrders: [], least: null, greatest: null, ...more });
const numbers = (name: string) => column(name, "numbers");
const text = (name: string, ...values: string[]) => column(name, "text", { values });
const dates = (name: string, ...dateOrders: FileColumn["dateOrders"]) => column(name, "dates", { dateOrders });

function guess(...columns: FileColumn[]) {
  const mapping = guessMapping(columns, measures);
  return { ...mapping, holds: mapping.columns.map(choiceOf), open: openQuestions({ columns, mapping, measures }).map(({ about }) => about) };
}

describe("Beat the Blues", () => {
  const read = guess(
    numbers("subject"),
    text("drug", "No", "Yes"),
    text("length", ">6m", "<6m"),
    text("treatment", "BtheB", "TAU"),
    ...["bdi_pre", "bdi_2m", "bdi_3m", "bdi_5m", "bdi_8m"].map(numbers),
  );

  test("leaves three things to say: which BDI it is, which occasion ends treatment, and whose treatment is over", () => {
    expect(read.holds).toEqual(["client", "nothing", "nothing", "nothing", ...Array<string>(5).fill("score bdi@1")]);
    expect(read.occasions).toEqual([
      { name: "pre", stage: "start", days: 0 },
      { name: "2 months", stage: null, days: 61 },
      { name: "3 months", stage: null, days: 91 },
      { name: "5 months", stage: null, days: 152 },
      { name: "8 months", stage: null, days: 244 },
    ]);
    expect(read).toMatchObject({ occasionBy: "columns", closed: null, primary: "bdi@1", open: ["which", "occasions", "closed"] });
  });
});

test("Jacobson leaves to say whose treatment is over, and its unknown score out", () => {
  const read = guess(numbers("subject"), text("time", "pre", "post"), numbers("das"), numbers("gds"));
  expect(read.holds).toEqual(["client", "label", "score das@1", "nothing"]);
  expect(read.occasions.map(({ name, stage }) => [name, stage])).toEqual([
    ["pre", "start"],
    ["post", "end"],
  ]);
  expect(read).toMatchObject({ occasionBy: "label", closed: null, primary: "das@1", open: ["closed"] });
});

test("a file by dates asks what nobody can know: how dates are read, whether each is a session, and which treatments are over", () => {
  const read = guess(text("Client ID"), dates("Session date", "dmy", "mdy"), numbers("PHQ-9 total"), numbers("GAD7"));
  expect(read.holds).toEqual(["client", "date", "score phq-9@1", "score gad-7@1"]);
  expect(read).toMatchObject({ occasionBy: "date", dateOrder: null, closed: null, primary: null, datesAreSessions: null, open: ["dates", "sessions", "closed", "primary"] });
});

test("dates that can be read one way only are not asked about", () => {
  expect(guess(text("code"), dates("date", "dmy"), numbers("phq9")).dateOrder).toBe("dmy");
  expect(guess(text("code"), dates("date", "dmy", "mdy"), dates("discharged", "dmy"), numbers("phq9")).dateOrder).toBe("dmy");
  expect(guess(text("code"), dates("date", "dmy", "mdy"), dates("discharged", "ymd"), numbers("phq9")).dateOrder).toBeNull();
});

test("an alliance measure is not what a treatment is judged by", () => {
  expect(guess(text("client"), numbers("session"), numbers("phq9"), numbers("srs"))).toMatchObject({ primary: "phq-9@1", open: ["closed"] });
});

test("a date and a session number are two ways to tell an occasion", () => {
  expect(guess(text("client"), numbers("session"), dates("date", "ymd"), numbers("phq9")).open).toContain("occasion");
});

test.each([
  ["patient_ref", "client"],
  ["episode_id", "episode"],
  ["number of sessions", "sessions"],
  ["SessionNo", "session"],
  ["client_age", "nothing"],
  ["PHQ9Total", "score phq-9@1"],
  ["phq_9_total", "score phq-9@1"],
  ["core10", "score core-10@1"],
  ["phq9_change", "nothing"],
  ["dashboard", "nothing"],
])("a column of numbers called %s", (name, holds) => {
  expect(guess(numbers(name)).holds).toEqual([holds]);
});

test.each<[string[], string[]]>([
  [["Klient", "Sitzung", "Datum"], ["client", "session", "date"]],
  [["Klient-Nr.", "Sitzungs-Nr.", "Sitzungsdatum"], ["client", "session", "date"]],
  [["Patientencode", "Sitzungsnummer", "Erhebungsdatum"], ["client", "session", "date"]],
  [["Kürzel", "Stunde", "Tag"], ["client", "session", "date"]],
  [["Code patient", "Séance", "Date"], ["client", "session", "date"]],
  [["Código", "Sesión", "Fecha"], ["client", "session", "date"]],
  [["Paziente", "Seduta", "Data"], ["client", "session", "date"]],
  [["Pacjent", "Sesja", "Data"], ["client", "session", "date"]],
  [["Cliënt", "Sessie", "Datum"], ["client", "session", "date"]],
  [["Código do paciente", "Sessão", "Data"], ["client", "session", "date"]],
])("%j are the client, the session and the date", ([client, session, date], holds) => {
  expect(guess(column(client!, "text"), numbers(session!), dates(date!, "dmy"), numbers("phq9")).holds.slice(0, 3)).toEqual(holds);
});

test("in German, what only stands beside a client, a session and its day", () => {
  const read = guess(text("Therapeuten-Code"), text("Patient"), numbers("Anzahl Sitzungen"), dates("Aufnahmedatum", "dmy"), dates("Datum", "dmy"), dates("Therapieende", "dmy"), numbers("phq9"));
  expect(read.holds).toEqual(["nothing", "client", "sessions", "nothing", "date", "ended", "score phq-9@1"]);
});

test("answers to items are known from their numbers, also where the ninth looks like the measure's name", () => {
  const nine = (write: (item: number) => string) => guess(...Array.from({ length: 9 }, (_, at) => numbers(write(at + 1)))).holds;
  const items = Array.from({ length: 9 }, (_, at) => `item phq-9@1 ${at + 1}`);
  expect(nine((item) => `phq9_${item}`)).toEqual(items);
  expect(nine((item) => `phq_item${item}`)).toEqual(items);
  expect(nine((item) => `phq${item}`)).toEqual(items);
  expect(nine((item) => `PHQ9.Q${item}`)).toEqual(items);
});

describe("a total beside its items", () => {
  const items = Array.from({ length: 9 }, (_, at) => `item phq-9@1 ${at + 1}`);
  const beside = (total: string, write: (item: number) => string, count = 9) => guess(...Array.from({ length: count }, (_, at) => numbers(write(at + 1))), numbers(total)).holds;

  test.each<[string, (item: number) => string]>([
    ["phq9", (item) => `phq9_${item}`],
    ["PHQ-9", (item) => `PHQ9_0${item}`],
    ["PHQ9", (item) => `PHQ9.Q${item}`],
    ["phq9_total", (item) => `phq9_${item}`],
    ["phq", (item) => `phq${item}`],
  ])("%s is left out, because the score is computed", (total, write) => {
    expect(beside(total, write)).toEqual([...items, "nothing"]);
  });

  test("is the score where some of the items are not there", () => {
    expect(beside("phq9", (item) => `phq9_${item}`, 8)).toEqual([...Array<string>(8).fill("nothing"), "score phq-9@1"]);
  });
});

test("what counts sessions leaves nothing to ask about dates", () => {
  expect(guess(text("client"), dates("date", "ymd"), numbers("phq9"), numbers("sessions")).open).toEqual(["closed"]);
  expect(guess(text("client"), dates("date", "ymd"), numbers("phq9")).open).toEqual(["sessions", "closed"]);
});

test("a number at a measure without items is an occasion", () => {
  const read = guess(text("id"), numbers("bdi1"), numbers("bdi2"), numbers("bdi3"));
  expect(read.occasions.map(({ name, stage }) => [name, stage])).toEqual([
    ["time 1", "start"],
    ["time 2", null],
    ["time 3", null],
  ]);
});

test("what says that an episode is over", () => {
  expect(guess(text("client"), dates("date", "ymd"), numbers("phq9"), dates("discharge_date", "ymd")).closed).toEqual({ how: "ended" });
  expect(guess(text("client"), text("time", "pre", "post"), numbers("phq9"), dates("discharge_date", "ymd"))).toMatchObject({ closed: { how: "ended" }, open: [] });
  expect(guess(text("client"), dates("date", "ymd"), numbers("phq9"), text("status", "open", "Closed", "dropped out")).closed).toEqual({ how: "status", values: ["Closed", "dropped out"] });
});

test("where names stand in place of codes, it is said at them what to do", () => {
  const columns = [column("who", "identifying", { looksLike: { what: "names", row: 2 } }), text("ward"), numbers("phq9")];
  const asked = openQuestions({ columns, mapping: guessMapping(columns, measures), measures })[0];
  expect(asked).toMatchObject({ about: "columns", column: 0 });
  expect(asked?.text).toContain("If another one does, choose it; else write a code in place of each name");
});

test.each([["BDI", ["which"]], ["bdi_total", ["which"]], ["BDI-II", []], ["bdi2", []], ["das", []]])("a column called %s leaves to say of measures of one name: %j", (name, open) => {
  expect(guess(text("client"), numbers("session"), numbers(name)).open.filter((about) => about === "which")).toEqual(open);
});

test("several files' ways to name occasions", () => {
  const stages = (...names: string[]) => guess(text("id"), text("time", ...names), numbers("phq9")).occasions.map(({ stage }) => stage);
  expect(stages("baseline", "mid", "end of therapy", "6m fu")).toEqual(["start", "treatment", "end", "follow_up"]);
  expect(stages("Intake", "Discharge", "Follow-up")).toEqual(["start", "end", "follow_up"]);
  expect(stages("pre", "post", "6 months")).toEqual(["start", "end", "follow_up"]);
  expect(stages("T0", "T1", "T2")).toEqual(["start", null, null]);
  expect(stages("pre", "week 4", "week 8", "post")).toEqual(["start", "treatment", "treatment", "end"]);
});
