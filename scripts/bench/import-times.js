// Imports of a hundred thousand rows, from the file's bytes to their scores, against PostgreSQL's own COPY of what came of
// them into the same tables with their indexes and constraints; and how much memory a million rows take.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { withModules } from "../typescript.js";
import { bytesOf, shapes } from "./import-files.js";

const clients = 5000;
const sessions = 20;
const rounds = 3;
const million = { clients: 50_000, sessions: 20 };
/** By less than this may a million rows make the process grow. */
const mostGrowth = 250e6;

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
  // First, while nothing else has made the process grow.
  const memory = await memoryOf(client, verbs, viewer);
  const folder = (await client.query("show data_directory")).rows[0].data_directory;
  const all = [];
  for (const shape of shapes) {
    const took = [];
    for (let round = 0; round < rounds; round += 1) took.push(await againstCopy(client, verbs, { viewer, shape, folder }));
    all.push({ shape, ...medians(took) });
  }
  return [...table(all), ...memory];
}

async function againstCopy(client, verbs, { viewer, shape, folder }) {
  const { importId, ...took } = await importOnce(verbs, viewer, shape, { clients, sessions });
  await copyOut(client, folder, importId);
  must(await verbs.undoImport(viewer, importId));
  took.copy = await copyIn(client, folder);
  await takeBack(client, importId);
  return took;
}

/** Somebody whose clients the demo does not name. */
async function aClinician(client) {
  const { rows } = await client.query("select organisation_id, person_id from member_role where role = 'clinician' order by person_id limit 1");
  return { organisationId: rows[0].organisation_id, personId: rows[0].person_id, name: "", email: "", roles: ["clinician"] };
}

/** Milliseconds of each step. */
async function importOnce({ readOutcomeFile, checkImport, commitImport }, viewer, shape, size) {
  const read = await timed(() => readOutcomeFile(viewer, { key: randomUUID(), fileName: "bench.csv", bytes: bytesOf(shape, size.clients, size.sessions), delimiter: null, encoding: null }));
  const { importId } = read.value;
  const check = await timed(() => checkImport(viewer, importId, shape.mapping));
  const commit = await timed(() => commitImport(viewer, importId, check.value.seal));
  if (commit.value.scores !== size.clients * size.sessions * shape.scores) throw new Error(`${commit.value.scores} scores came in.`);
  return { importId, read: read.took, check: check.took, commit: commit.took };
}

/** By how much the process grows at most while a million rows are read, checked, imported and taken back. */
async function memoryOf(client, verbs, viewer) {
  const { importId } = await importOnce(verbs, viewer, shapes[0], { clients: 500, sessions });
  must(await verbs.undoImport(viewer, importId));
  const memory = watchMemory();
  const took = await importOnce(verbs, viewer, shapes[0], million);
  const undo = await timed(() => verbs.undoImport(viewer, took.importId));
  const grew = memory.end();
  if (grew >= mostGrowth) throw new Error(`A million rows made the process's memory grow by ${(grew / 1e6).toFixed(0)} MB.`);
  await client.query("delete from outcome_import where id = any($1)", [[importId, took.importId]]);
  const rows = million.clients * million.sessions;
  const steps = [["read and stage", took.read], ["check", took.check], ["commit, with its own check", took.commit], ["undo", undo.took]];
  return [
    `A million rows (${rows} scores of ${million.clients} clients), read, checked, imported and taken back: the process's memory grew by at most ${(grew / 1e6).toFixed(0)} MB.`,
    "",
    "| step | time |",
    "|---|--:|",
    ...steps.map(([step, ms]) => `| ${step} | ${(ms / 1000).toFixed(1)} s |`),
    "",
  ];
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

function medians(all) {
  const median = (of) => all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  return {
    read: median(({ read }) => read),
    check: median(({ check }) => check),
    commit: median(({ commit }) => commit),
    whole: median(({ read, check, commit }) => read + check + commit),
    copy: median(({ copy }) => copy),
  };
}

function table(all) {
  return [
    `Imports of ${clients * sessions} rows (${clients} clients with ${sessions} sessions) as ratios to PostgreSQL's own COPY of what came of them into the same tables, medians of ${rounds} runs.`,
    "",
    "| file | read and stage | check | commit, with its own check | the whole import | COPY |",
    "|---|--:|--:|--:|--:|--:|",
    ...all.map(({ shape, copy, ...took }) => `| ${shape.name} | ${["read", "check", "commit", "whole"].map((step) => (took[step] / copy).toFixed(1)).join(" | ")} | ${(copy / 1000).toFixed(2)} s |`),
    "",
  ];
}
