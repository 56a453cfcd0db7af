// npm run db:diff NAME: writes the next migration, which is what the schema files have and the migrations lack.
// npm run db:diff -- --redo: writes the latest migration anew, for as long as nobody has applied it elsewhere.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { withModules } from "./typescript.js";

const root = fileURLToPath(new URL("../prisma", import.meta.url));
const scratchData = fileURLToPath(new URL("../node_modules/.cache/scratch-data", import.meta.url));
/** What stands below this line is kept by --redo; the engine knows nothing of triggers. */
const byHand = "-- Written by hand";

const wanted = process.argv[2] ?? "";
const redo = wanted === "--redo";
if (!redo && !/^[a-z0-9_]+$/.test(wanted)) {
  console.error("Name the migration in small letters: npm run db:diff add_cohorts");
  process.exit(1);
}

process.env.LOG_LEVEL ??= "warn";
process.exitCode = await withModules(["/prisma/migrate.ts", "/prisma/schema-files.ts", "/app/platform/cluster.server.ts"], main);

async function main({ deploy, drift }, { migrationNames }, { openCluster }) {
  const names = migrationNames(root);
  const last = names.at(-1);
  if (redo && !last) {
    console.error("There is no migration to write anew.");
    return 1;
  }
  const replayed = redo ? names.slice(0, -1) : names;
  const sql = await onScratchDatabase(openCluster, async (url) => {
    await deploy(url, root, replayed);
    return drift(url, root);
  });
  const name = redo ? last : `${stamp()}_${wanted}`;
  const file = path.join(root, "migrations", name, "migration.sql");
  const kept = redo ? handWritten(file) : "";
  if (sql === null && !kept) {
    console.log("The migrations already make what the schema files say.");
    return 0;
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, [sql?.trimEnd() ?? "", kept].filter(Boolean).join("\n\n") + "\n");
  console.log(`Wrote ${path.relative(process.cwd(), file)}. Read it before you commit it.`);
  return 0;
}

async function onScratchDatabase(openCluster, work) {
  const cluster = await openCluster(scratchData);
  const name = `scratch_${process.pid}`;
  const admin = new pg.Client({ connectionString: cluster.url("postgres") });
  await admin.connect();
  try {
    await admin.query(`create database ${name}`);
    return await work(cluster.url(name));
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    await cluster.close();
  }
}

function handWritten(file) {
  const text = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  const at = text.indexOf(byHand);
  return at < 0 ? "" : text.slice(at).trimEnd();
}

/** 20261121093000: migrations apply in the order of their names. */
function stamp() {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}
