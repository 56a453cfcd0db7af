import path from "node:path";
import pg from "pg";
import { deploy } from "../prisma/migrate";
import { seed } from "../prisma/seed";
import { firstLeadLink } from "./accounts/index.server";
import { clearArchives, content } from "./library/index.server";
import { type Cluster, openCluster } from "./platform/cluster.server";
import { db, useDatabase } from "./platform/db.server";
import { demoMode, demoRefusal, fixDemoMode } from "./platform/demo-mode.server";
import { env } from "./platform/env.server";
import { boss, handleJobs, openJobs } from "./platform/jobs.server";
import { log } from "./platform/log.server";
import { remember } from "./platform/remember.server";
import { handlers, schedules } from "./wiring.server";

export type Booted = {
  /** Lets jobs finish, leaves the database, and stops the embedded one unless another process uses it. */
  close: () => Promise<void>;
};

type Settings = { /** Whether this process handles jobs, besides telling of them. */ handle: boolean };

/** Opens the database, brings it up to date and starts the jobs: once a process, also across Vite's re-evaluations. */
export const boot = (settings: Settings = { handle: true }): Promise<Booted> => remember("boot", () => bootOnce(settings));

async function bootOnce({ handle }: Settings): Promise<Booted> {
  const began = Date.now();
  // Throws, naming every problem, before anything is opened: nobody may meet half a moment.
  content();
  const refusal = demoRefusal();
  if (refusal) throw new Error(refusal);
  const cluster = env.databaseUrl ? null : await openCluster(env.dataDir);
  try {
    const url = cluster ? await ownDatabase(cluster) : await outsideDatabase(env.databaseUrl ?? "");
    const migrated = await deploy(url, path.resolve("prisma"));
    useDatabase(url);
    await openJobs(Object.keys(handlers));
    await fillOnce();
    await clearArchives();
    // One recording that takes long to look through must not hold up everybody else's.
    if (handle) await handleJobs(handlers, schedules, { "recording.received": 2 });
    // Data of before a migration, and rows that earlier rules wrote.
    if (handle) await boss().send("outcomes.mend-results", {}, { singletonKey: "boot" });
    log.info({ database: cluster?.how ?? "outside", migrated, ms: Date.now() - began }, "booted");
  } catch (error) {
    await cluster?.close();
    throw error;
  }
  return { close: () => close(cluster) };
}

/** The address of our database in the embedded cluster, which is made where it is missing. */
async function ownDatabase(cluster: Cluster): Promise<string> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'bunting'");
    if (rowCount === 0) await client.query("create database bunting");
  } catch (error) {
    // Another start has made it at the same moment.
    if (!["42P04", "23505"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await client.end();
  }
  return cluster.url("bunting");
}

/** Throws one sentence where the database does not let us in. */
async function outsideDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`The database that DATABASE_URL names cannot be used: ${(error as Error).message}`);
  } finally {
    await client.end().catch(() => undefined);
  }
  return url;
}

/** On a desk the demo people; on a deployment the link that makes the first programme lead. */
async function fillOnce(): Promise<void> {
  fixDemoMode();
  if (demoMode()) {
    if (await seed()) log.info("the demo organisations were made");
    return;
  }
  if (env.run === "worker") return;
  const link = await firstLeadLink();
  if (link) process.stdout.write(`To become the first programme lead, open ${link} (once, within three days)\n`);
}

async function close(cluster: Cluster | null): Promise<void> {
  await boss().stop({ graceful: true, timeout: 5000 });
  await db().$disconnect();
  const stopped = await cluster?.close();
  log.info({ databaseStopped: stopped ?? false }, "closed");
}
