// An import of a hundred thousand rows, from the file's bytes to its scores, against PostgreSQL's own COPY of the same
// rows into the same tables with their indexes and constraints.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { withModules } from "../typescript.js";

const clients = 5000;
const sessions = 20;
const rounds = 3;

const modules = [
  "/app/platform/cluster.server.ts",
  "/app/platform/db.server.ts",
  "/app/outcomes/import/read-outcome-file.server.ts",
  "/app/outcomes/import/check-import.server.ts",
  "/app/outcomes/import/commit-import.server.ts",
  "/app/outcomes/import/undo-import.server.ts",
];

/** The database is the one of a server that runs on this data directory. */
export function importTimes(dataDir) {
  process.env.DATA_DIR = dataDir;
  process.env.LOG_LEVEL = "warn";
  return withModules(modules, async ({ openCluster }, { db, useDatabase }, { readOutcomeFile }, { checkImport }, { commitImport }, { undoImport }) => {
    const cluster = await openCluster(dataDir);
    useDatabase(cluster.url("bunting"));
    const client = new pg.Client({ connectionString: cluster.url("bunting") });
    await client.connect();
    try {
      return await compare(client, { readOutcomeFile, checkImport, commitImport, undoImport });
    } finally {
      await client.end();
      await db().$disconnect();
      await cluster.close();
    }
  });
}

async function compare(client, verbs) {
  const viewer = await aClinician(client);
  const file = sessionFile();
  const folder = (await client.query("show data_directory")).rows[0].data_directory;
  const all = [];
  for (let round = 0; round < rounds; round += 1) {
    const took = await importOnce(verbs, viewer, file);
    await copyOut(client, folder, took.importId);
    must(await verbs.undoImport(viewer, took.importId));
    took.copy = await copyIn(client, folder);
    await takeBack(client, took.importId);
    all.push(took);
  }
  return table(all, file.length);
}

/** Somebody whose clients the demo does not name. */
async function aClinician(client) {
  const { rows } = await client.query("select organisation_id, person_id from member_role where role = 'clinician' order by person_id limit 1");
  return { organisationId: rows[0].organisation_id, personId: rows[0].person_id, name: "", email: "", roles: ["clinician"] };
}

function sessionFile() {
  const lines = ["client,session,date,phq9"];
  for (let session = 0; session < sessions; session += 1) {
    const date = new Date(Date.UTC(2024, 0, 1 + 7 * session)).toISOString().slice(0, 10);
    for (let number = 0; number < clients; number += 1) lines.push(`bench-${number},${session + 1},${date},${(number * 7 + session * 3) % 28}`);
  }
  return Buffer.from(lines.join("\n"));
}

const mapping = {
  columns: [{ as: "client" }, { as: "session" }, { as: "date" }, { as: "score", measure: "phq-9@1", occasion: null }],
  codePrefix: "",
  dateOrder: null,
  occasionBy: "session",
  occasions: [],
  datesAreSessions: null,
  closed: { how: "all" },
  primary: "phq-9@1",
};

/** Milliseconds of each step, and by how much memory grew at most while the file was read. */
async function importOnce({ readOutcomeFile, checkImport, commitImport }, viewer, file) {
  const memory = watchMemory();
  const read = await timed(() => readOutcomeFile(viewer, { key: randomUUID(), fileName: "bench.csv", bytes: inPieces(file), delimiter: null, encoding: null }));
  const grew = memory.end();
  const { importId } = read.value;
  const check = await timed(() => checkImport(viewer, importId, mapping));
  const commit = await timed(() => commitImport(viewer, importId, check.value.seal));
  if (commit.value.scores !== clients * sessions) throw new Error(`${commit.value.scores} scores came in.`);
  return { importId, read: read.took, check: check.took, commit: commit.took, grew };
}

async function* inPieces(bytes) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function watchMemory() {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  return { end: () => (clearInterval(timer), most - before) };
}

async function timed(work) {
  const began = performance.now();
  const value = must(await work());
  return { value, took: performance.now() - began };
}

function must(result) {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

/** What came of the import, in the order of the tables' references. */
const tables = [
  ["episode", (id) => `select e.* from episode e join imported_episode i on i.episode_id = e.id where i.import_id = '${id}'`],
  ["imported_episode", (id) => `select * from imported_episode where import_id = '${id}'`],
  ["score", (id) => `select * from score where import_id = '${id}'`],
];

const fileOf = (folder, name) => `${folder}/bench-${name}.copy`;

async function copyOut(client, folder, importId) {
  for (const [name, rows] of tables) await client.query(`copy (${rows(importId)}) to '${fileOf(folder, name)}' with (format binary)`);
}

async function copyIn(client, folder) {
  const began = performance.now();
  await client.query("begin");
  for (const [name] of tables) await client.query(`copy ${name} from '${fileOf(folder, name)}' with (format binary)`);
  await client.query("commit");
  return performance.now() - began;
}

async function takeBack(client, importId) {
  await client.query("delete from score where import_id = $1", [importId]);
  await client.query("delete from episode e using imported_episode i where i.episode_id = e.id and i.import_id = $1", [importId]);
  await client.query("delete from outcome_import where id = $1", [importId]);
}

function table(all, bytes) {
  const median = (of) => all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  const copy = median((took) => took.copy);
  const line = (step, took) => `| ${step} | ${(took / 1000).toFixed(2)} s | ${(took / copy).toFixed(1)} |`;
  return [
    `An import of ${clients * sessions} rows (${(bytes / 1e6).toFixed(1)} MB, ${clients} clients with ${sessions} sessions), median of ${all.length} runs.`,
    `While the file was read and staged, memory grew by at most ${Math.max(...all.map(({ grew }) => grew / 1e6)).toFixed(0)} MB.`,
    "",
    "| step | time | ratio to COPY |",
    "|---|--:|--:|",
    line("read and stage", median(({ read }) => read)),
    line("check", median(({ check }) => check)),
    line("commit, with its own check", median(({ commit }) => commit)),
    line("the whole import", median(({ read, check, commit }) => read + check + commit)),
    line("COPY of the same rows into the same tables", copy),
    "",
  ];
}
