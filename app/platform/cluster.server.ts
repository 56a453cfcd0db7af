import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { log } from "./log.server";
import { answers, directoryOf, forgetStale, freePort, isMade, isPostmaster, lastSeen, make, start, stop, urlOf } from "./postgres/control.server";
import { withLock } from "./postgres/lock.server";
import { type Place, findPlace } from "./postgres/place.server";

/** What opening the cluster found: nothing, a cluster at rest, or one that runs. */
export type Opened = "created" | "started" | "attached";

export type Cluster = {
  how: Opened;
  port: number;
  /** Address of one of its databases. */
  url: (database: string) => string;
  /** Leaves the cluster, and stops it unless another process uses it. Answers whether it was stopped. */
  close: () => Promise<boolean>;
};

const presenceName = "bunting-presence";

/**
 * The PostgreSQL cluster of a data directory, made and started as needed; any number of processes may call it at once.
 * While this process has it open, a cluster that dies is started again on the same port.
 */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const place = await findPlace(dataDir);
  const { how, port } = await withLock(directoryOf(place), () => bringUp(place));
  const url = (database: string) => urlOf(place, port, database);
  let presence: { client: pg.Client; backend: number } | null = null;
  let closed = false;

  /** A standing connection tells the other processes that this one uses the cluster, and this one when it dies. */
  async function stay(): Promise<void> {
    const client = new pg.Client({ connectionString: url("postgres"), application_name: presenceName, keepAlive: true });
    client.on("error", () => undefined);
    client.once("end", () => {
      if (!closed) void revive();
    });
    await client.connect();
    const { rows } = await client.query<{ backend: number }>("select pg_backend_pid() as backend");
    presence = { client, backend: rows[0]?.backend ?? 0 };
  }

  async function revive(): Promise<void> {
    log.warn({ port }, "the database went away; starting it again");
    try {
      const back = await withLock(directoryOf(place), () => bringUp(place, port));
      if (back.port !== port) throw new Error(`port ${port} is taken`);
      if (!closed) await stay();
    } catch (error) {
      log.fatal({ error: (error as Error).message }, "the database could not be started again");
      process.exit(1);
    }
  }

  await stay();
  return {
    how,
    port,
    url,
    close: async () => {
      closed = true;
      return withLock(directoryOf(place), async () => {
        await presence?.client.end().catch(() => undefined);
        return stopIfLast(place, url("postgres"), presence?.backend ?? 0);
      });
    },
  };
}

/** Needs the lock. */
async function bringUp(place: Place, wantedPort?: number): Promise<{ how: Opened; port: number }> {
  let how: Opened = "attached";
  if (!isMade(place)) {
    await make(place);
    how = "created";
  }
  const deadline = Date.now() + 60_000;
  let problem = "it does not answer";
  while (Date.now() < deadline) {
    const seen = lastSeen(place);
    if (seen && (await answers(place, seen.port))) return { how, port: seen.port };
    if (!seen || !isPostmaster(place, seen.pid)) {
      if (seen) forgetStale(place);
      if (how === "attached") how = "started";
      // Children of a killed server hold its memory for a moment, so that a first try may be refused.
      await start(place, await freePort(wantedPort)).catch((error: Error) => (problem = error.message));
    }
    await pause(50);
  }
  throw new Error(`The database in ${directoryOf(place)} could not be started (${problem}); its server.log says more.`);
}

/** Needs the lock. `left` is our own presence, whose end the server may not have noticed yet. */
async function stopIfLast(place: Place, url: string, left: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch {
    return false;
  }
  const { rows } = await client.query<{ others: number }>(
    "select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> $2",
    [presenceName, left],
  );
  await client.end();
  if ((rows[0]?.others ?? 1) > 0) return false;
  await stop(place);
  return true;
}
