// Files as people have them, each with the mapping that reads it, made while they are read: memory holds a piece.

const day = (session, write) => write(new Date(Date.UTC(2024, 0, 1 + 7 * session)).toISOString().slice(0, 10).split("-"));
const iso = (date) => date.join("-");
const dayFirst = ([year, month, date]) => `${date}.${month}.${year}`;
const score = (number, session, range) => (number * 7 + session * 3) % range;
const answers = (number, session) => Array.from({ length: 9 }, (_, item) => (number + session + item) % 4);

const mapped = (columns, change) => ({
  columns,
  codePrefix: "",
  dateOrder: null,
  occasionBy: "session",
  occasions: [],
  datesAreSessions: null,
  closed: { how: "all" },
  primary: "phq-9@1",
  ...change,
});
const of = (measure) => ({ as: "score", measure, occasion: null });

/** `scores`: how many of them a row brings. */
export const shapes = [
  {
    name: "a row a session, one measure",
    scores: 1,
    header: "client,session,date,phq9",
    row: (number, session) => `${session + 1},${day(session, iso)},${score(number, session, 28)}`,
    mapping: mapped([{ as: "client" }, { as: "session" }, { as: "date" }, of("phq-9@1")]),
  },
  {
    name: "four measures a session",
    scores: 4,
    header: "client,session,date,phq9,gad7,core10,ors",
    row: (number, session) => `${session + 1},${day(session, iso)},${score(number, session, 28)},${score(number, session, 22)},${score(number, session, 41)},${score(number, session, 400) / 10}`,
    mapping: mapped([{ as: "client" }, { as: "session" }, { as: "date" }, ...["phq-9@1", "gad-7@1", "core-10@1", "ors@1"].map(of)]),
  },
  {
    name: "nine answers a session",
    scores: 1,
    header: `client,session,date,${answers(0, 0).map((_, item) => `phq9_${item + 1}`).join(",")}`,
    row: (number, session) => `${session + 1},${day(session, iso)},${answers(number, session).join(",")}`,
    mapping: mapped([{ as: "client" }, { as: "session" }, { as: "date" }, ...answers(0, 0).map((_, item) => ({ as: "item", measure: "phq-9@1", item: item + 1 }))]),
  },
  {
    name: "told by dates, day first, decimal commas, with a last day",
    scores: 1,
    header: "client;date;ended;ors",
    row: (number, session) => `${day(session, dayFirst)};${day(30, dayFirst)};${String(score(number, session, 400) / 10).replace(".", ",")}`,
    delimiter: ";",
    mapping: mapped([{ as: "client" }, { as: "date" }, { as: "ended" }, of("ors@1")], { dateOrder: "dmy", occasionBy: "date", datesAreSessions: true, closed: { how: "ended" }, primary: "ors@1" }),
  },
];

/** The file of so many clients with so many sessions each, in pieces of bytes. */
export async function* bytesOf({ header, row, delimiter = "," }, clients, sessions) {
  let piece = [header];
  for (let session = 0; session < sessions; session += 1) {
    for (let number = 0; number < clients; number += 1) {
      piece.push(`bench-${number}${delimiter}${row(number, session)}`);
      if (piece.length < 1000) continue;
      yield Buffer.from(`${piece.join("\n")}\n`);
      piece = [];
    }
  }
  yield Buffer.from(piece.join("\n"));
}
