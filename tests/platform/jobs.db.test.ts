import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "~/platform/db.server";
import { boss, handleJobs, openJobs, teller } from "~/platform/jobs.server";

type TestEvents = { "test.told": { number: number } };

const tell = teller<TestEvents>();
const handled: number[] = [];
let changed: (() => void) | undefined;

/** Resolves as soon as `number` has been handled. */
async function handledBy(number: number): Promise<void> {
  while (!handled.includes(number)) await new Promise<void>((resolve) => (changed = resolve));
}

beforeAll(async () => {
  await openJobs(["test.told"]);
  await handleJobs<TestEvents>(
    {
      "test.told": ({ number }) => {
        handled.push(number);
        changed?.();
        return Promise.resolve();
      },
    },
    {},
  );
});

afterAll(() => boss().stop({ graceful: false }));

describe("an event told in a transaction", () => {
  test("is handled when the transaction is committed, and never when it is rolled back", async () => {
    const rolledBack = transaction(async (tx) => {
      await tell(tx, "test.told", { number: 1 });
      throw new Error("changed my mind");
    });
    await expect(rolledBack).rejects.toThrow("changed my mind");
    await transaction((tx) => tell(tx, "test.told", { number: 2 }));

    await handledBy(2);

    // The queue is read in the order of telling: had 1 been there, it would have come first.
    expect(handled).toEqual([2]);
    const rows = await db().$queryRaw<{ data: unknown }[]>`select data from jobs.job where name = 'test.told'`;
    expect(rows.map((row) => row.data)).toEqual([{ number: 2 }]);
  });

  test("is refused loudly when nobody has made its queue", async () => {
    const toNobody = teller<{ "test.unknown": { id: string } }>();
    await expect(transaction((tx) => toNobody(tx, "test.unknown", { id: "x" }))).rejects.toThrow("test.unknown");
  });
});

test("as many are handled at a time as was said", async () => {
  await openJobs(["test.slow"]);
  const tellSlow = teller<{ "test.slow": object }>();
  const begun: (() => void)[] = [];
  await new Promise<void>((both, reject) => {
    // Neither ends before both have begun.
    const slow = () => new Promise<void>((done) => begun.push(done) === 2 && [both, ...begun].forEach((end) => end()));
    handleJobs<{ "test.slow": object }>({ "test.slow": slow }, {}, { "test.slow": 2 })
      .then(() => transaction(async (tx) => {
        await tellSlow(tx, "test.slow", {});
        await tellSlow(tx, "test.slow", {});
      }))
      .catch(reject);
  });
});

describe("what recurs", () => {
  test("is run as it was given, with nothing of the queue's own", async () => {
    await boss().createQueue("test.nightly");
    await boss().send("test.nightly", {});
    const given = await new Promise<unknown[]>((resolve) => {
      const run = (...args: unknown[]) => Promise.resolve(resolve(args));
      void handleJobs({}, { "test.nightly": { cron: "0 0 1 1 *", run } });
    });
    expect(given).toEqual([]);
  });
});

test("queues are made also while other processes make the same ones", async () => {
  const names = Array.from({ length: 8 }, (_, number) => `test.queue-${number}`);
  await Promise.all(Array.from({ length: 3 }, () => openJobs(names)));
  const made = await boss().getQueues();
  expect(made.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});
