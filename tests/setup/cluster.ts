import { rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { deploy } from "../../prisma/migrate";
import { openCluster } from "../../app/platform/cluster.server";
import { makeContent } from "../make/content";
import { makeQueues } from "./queues";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the cluster's own database, from which the others are made. */
    postgres: string;
    /** Name of the migrated, empty database that each test file gets a copy of. */
    template: string;
    /** What is shipped and one conversation for tests. */
    contentDir: string;
    /** Where the test files' own data directories lie. */
    testData: string;
  }
}

const cache = path.resolve("node_modules/.cache/tests");

/** Made for speed: what a power cut would lose is made anew by the next run. */
const careless = ["fsync = off", "synchronous_commit = off", "full_page_writes = off"];

/** One PostgreSQL for the whole run, with a template database: the migrations applied, the queues made, no rows. */
export default async function setup(project: TestProject) {
  const cluster = await openCluster(path.join(cache, "cluster"));
  // Several runs may use the cluster at once; each has a template of its own.
  const template = `template_${process.pid}`;
  const admin = new pg.Client({ connectionString: cluster.url("postgres") });
  await admin.connect();
  for (const setting of careless) await admin.query(`alter system set ${setting}`);
  await admin.query("select pg_reload_conf()");
  await dropLeftovers(admin);
  await admin.query(`create database ${template}`);
  await deploy(cluster.url(template), path.resolve("prisma"));
  await makeQueues(cluster.url(template));
  const testData = path.join(cache, "data", String(process.pid));
  project.provide("postgres", cluster.url("postgres"));
  project.provide("template", template);
  project.provide("testData", testData);
  project.provide("contentDir", makeContent(path.join(cache, "content", String(process.pid))));

  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
    rmSync(testData, { recursive: true, force: true });
    rmSync(path.join(cache, "content", String(process.pid)), { recursive: true, force: true });
    await cluster.close();
  };
}

/** Databases of runs that were killed, known by the process number in their names. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>("select datname from pg_database where datname ~ '^(template|test)_[0-9]+'");
  for (const { datname } of rows) {
    const pid = Number(/_(\d+)/.exec(datname)?.[1]);
    if (!isRunning(pid)) await admin.query(`drop database if exists "${datname}" with (force)`);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
