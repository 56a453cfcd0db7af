import PgBoss from "pg-boss";
import { type Tx, databaseUrl } from "./db.server";
import { log } from "./log.server";
import { MailNotTaken } from "./mail.server";
import { remember } from "./remember.server";

/** What can happen, by name; a domain declares its own as `type PracticeEvents = { "take.submitted": { submissionId: string } }`. */
export type Events = Record<string, object>;

/** One handler for each event: a missing one does not compile. Handlers may run twice and must bear it. */
export type Handlers<E extends Events> = { [Name in keyof E]: (payload: E[Name]) => Promise<void> };

/** Work that recurs, by name, with a cron line in UTC. */
export type Schedules = Record<string, { cron: string; run: () => Promise<void> }>;

export const boss = () =>
  remember("boss", () => {
    const made = new PgBoss({ connectionString: databaseUrl(), max: 3, application_name: "bunting-jobs", schema: "jobs", maintenanceIntervalSeconds: 30 });
    made.on("error", (error) => log.error({ error: error.message }, "jobs"));
    return made;
  });

/** A job whose process was killed is tried again once it has expired; a living one is done far sooner. */
const options: PgBoss.SendOptions = { retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInMinutes: 2 };

/** Tells of an event within the transaction that made it true: no event without the change, no change without the event. */
export function teller<E extends Events>() {
  return async function tell<Name extends keyof E & string>(tx: Tx, name: Name, payload: E[Name]): Promise<void> {
    const within: PgBoss.Db = {
      executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...(values as unknown[])) }),
    };
    const id = await boss().send(name, payload, { ...options, db: within });
    // Without a queue nothing is written and nothing complains.
    if (!id) throw new Error(`There is no queue for ${name}.`);
  };
}

/** Makes the queues. Every process that tells or handles calls it once at boot. */
export async function openJobs(names: string[]): Promise<void> {
  await boss().start();
  for (const name of names) await makeQueue(name);
}

/** Processes that make queues at the same moment can wait for each other; PostgreSQL then sends one of them back. */
async function makeQueue(name: string, tries = 10): Promise<void> {
  await boss()
    .createQueue(name)
    .catch((error: { code?: string }) => {
      if (error.code !== "40P01" || tries === 0) throw error;
      return makeQueue(name, tries - 1);
    });
}

/** Says that a job failed, which is tried again. Messages of other errors can quote what people wrote. */
function failed(job: string, error: unknown): never {
  const { name, message, code } = (error instanceof Error ? error : new Error("thrown value")) as Error & { code?: unknown };
  log.error({ job, kind: name, code, ...(error instanceof MailNotTaken ? { message } : {}) }, "a job failed");
  throw error;
}

/** Begins handling; web and worker processes may both do so. `atOnce` says how many of an event are handled at a time, where it is more than one. */
export async function handleJobs<E extends Events>(handlers: Handlers<E>, schedules: Schedules, atOnce: { [Name in keyof E]?: number } = {}): Promise<void> {
  for (const [name, handle] of Object.entries(handlers) as [string, (payload: object) => Promise<void>][]) {
    for (let worker = 0; worker < (atOnce[name] ?? 1); worker += 1) {
      await boss().work<object>(name, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const job of jobs) await handle(job.data).catch((error: unknown) => failed(name, error));
      });
    }
  }
  for (const [name, { cron, run }] of Object.entries(schedules)) {
    await makeQueue(name);
    await boss().schedule(name, cron);
    await boss().work(name, { pollingIntervalSeconds: 30 }, () => run().catch((error: unknown) => failed(name, error)));
  }
}
