import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "~/generated/prisma/client";
import { log } from "./log.server";
import { remember } from "./remember.server";

/** A transaction, or the client itself where none is open. */
export type Tx = Prisma.TransactionClient;

const opened = remember<{ url?: string }>("database url", () => ({}));

/** Names the database for this process; boot and the tests call it once, before the first query. */
export function useDatabase(databaseUrl: string) {
  opened.url = databaseUrl;
}

/** The URL in use. Throws before boot has named one. */
export function databaseUrl(): string {
  if (!opened.url) throw new Error("No database has been opened yet.");
  return opened.url;
}

function connect(connectionString: string) {
  const adapter = new PrismaPg(
    {
      connectionString,
      max: 8,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      application_name: "bunting",
      // On a database in another time zone the adapter would write wrong instants.
      options: "-c timezone=UTC",
    },
    { onPoolError: (error) => log.error({ error: error.message }, "database pool") },
  );
  return new PrismaClient({ adapter });
}

export function db(): PrismaClient {
  return remember("db", () => connect(databaseUrl()));
}

/** All or nothing. Keep slow work (hashing, files, mail) outside; what only the database is busy with may take longer. */
export function transaction<T>(work: (tx: Tx) => Promise<T>, timeout = 15_000): Promise<T> {
  return db().$transaction(work, { timeout, maxWait: 10_000 });
}
