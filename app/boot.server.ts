import path from "node:path";
import pg from "pg";
import { deploy } from "../prisma/migrate";
import { type Cluster, openCluster } from "./platform/cluster.server";
import { db, useDatabase } from "./platform/db.server";
import { demoMode, fixDemoMode } from "./platform/demo-mode.server";
import { env } from "./platform/env.server";
import { boss, handleJobs, openJobs } from "./platform/jobs.server";
import { log } from "./platform/log.server";
import { remember } from "./platform/remember.server";

export type Booted = { close: () => Promise<void> };

/** Opens the database, brings it up to date and starts the jobs: once a process, also across Vite's re-evaluations. */
export const boot = (): Promise<Booted> => remember("boot", bootOnce);

async function bootOnce(): Promise<Booted> {
  const began = Date.now();
  const cluster = env.databaseUrl ? null : await openCluster(env.dataDir);
  if (cluster) await createDatabase(cluster);
  const url = env.databaseUrl ?? cluster?.url(ownDatabase) ?? "";
  useDatabase(url);
  const migrated = await deploy(url, path.resolve("prisma"));
  const { handlers, schedules } = await wiring();
  await openJobs(Object.keys(handlers));
  await fillOnce();
  if (env.jobs === "here") await handleJobs(handlers, schedules);
  log.info({ database: cluster?.how ?? "outside", migrated, ms: Date.now() - began }, "booted");
  return { close: () => close(cluster) };
}

const ownDatabase = "bunting";

/** A second start may make it at the same moment. */
async function createDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [ownDatabase]);
    if (rowCount === 0) await client.query(`create database ${ownDatabase}`).catch(unlessThere);
  } finally {
    await client.end();
  }
}

function unlessThere(error: Error & { code?: string }): void {
  const there = ["42P04", "23505"];
  if (!there.includes(error.code ?? "")) throw error;
}

/** On a desk the demo people; on a deployment the link that makes the first programme lead. */
async function fillOnce(): Promise<void> {
  if (!env.databaseUrl && !env.publicUrl) fixDemoMode();
  if (demoMode()) {
    try {
      const { seed } = await import("../prisma/seed");
      if (await seed()) log.info("the demo organisations were made");
    } catch (error) {
      log.error({ error: (error as Error).message }, "seeding failed");
    }
    return;
  }
}

async function close(cluster: Cluster | null): Promise<void> {
  await boss().stop({ graceful: true, timeout: 5000 });
  await db().$disconnect();
  const stopped = await cluster?.close();
  log.info({ databaseStopped: stopped ?? false }, "closed");
}

async function wiring() {
  const found = import.meta.glob("./wiring.server.ts");
  const load = found["./wiring.server.ts"] as undefined | (() => Promise<{ handlers: never; schedules: never }>);
  return load ? await load().catch(() => ({ handlers: {}, schedules: {} })) : { handlers: {}, schedules: {} };
}
