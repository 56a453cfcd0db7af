import PgBoss from "pg-boss";

/** Makes the job tables and one queue for each event, as a server's first start does. */
export async function makeQueues(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, schema: "jobs", supervise: false, schedule: false });
  boss.on("error", (error) => console.error(error));
  await boss.start();
  for (const name of await eventNames()) await boss.createQueue(name);
  await boss.stop({ graceful: false });
}

async function eventNames(): Promise<string[]> {
  const { handlers } = await import("../../app/wiring.server");
  return Object.keys(handlers);
}
