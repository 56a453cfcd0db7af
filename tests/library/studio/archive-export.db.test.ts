import { once } from "node:events";
import fs from "node:fs/promises";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate as nextTurn } from "node:timers/promises";
import { writeReadableStreamToWritable } from "@remix-run/node";
import type { Response as Sent } from "express";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { exportArchive } from "~/library/archive/export-archive.server";
import { content, deleteClip } from "~/library/index.server";
import { env } from "~/platform/env.server";
import { pacedBody } from "~/platform/paced-body.server";
import { db } from "~/platform/db.server";
import { type People, makePeople, publishMoment } from "./world";

let people: People;
beforeAll(async () => {
  people = await makePeople("archive going out");
});

const placeOf = async (recordingId: string) => path.join(env.dataDir, "recordings", (await db().recording.findUniqueOrThrow({ where: { id: recordingId } })).storageKey!);

describe("a clip that is gone while its archive goes out", () => {
  afterEach(() => db().libraryItem.updateMany({ data: { retiredAt: new Date() } }));
  const moment = () => publishMoment(people.author, content().skills()[0]!, { passOn: true });

  /** An archive of two moments whose second clip waits for its turn, because the first is long. */
  async function begun() {
    const [first, second] = [await moment(), await moment()];
    await fs.truncate(await placeOf(first.recordingId), 2_000_000);
    return { archive: (await exportArchive(people.author, [first.id, second.id]))!, second };
  }

  test("breaks the archive off, and nothing else", async () => {
    const { archive, second } = await begun();
    await fs.rm(await placeOf(second.recordingId));
    await expect(buffer(archive)).rejects.toThrow("An archive broke off.");
  });

  test("is not sent from where it still lies", async () => {
    const { archive, second } = await begun();
    const { id } = await db().organisationClip.findFirstOrThrow({ where: { recordingId: second.recordingId } });
    expect(await deleteClip(people.author, id)).toMatchObject({ ok: true });
    await expect(buffer(archive)).rejects.toThrow("An archive broke off.");
  });

  test("does not matter to whoever has gone away", async () => {
    const { archive, second } = await begun();
    archive.destroy();
    await once(archive, "close");
    expect(await buffer((await exportArchive(people.author, [second.id]))!)).toBeInstanceOf(Buffer);
  });
});

describe("a body that is paced", () => {
  /** A connection that takes what it is given when it is told to; `go` lets it take everything. */
  function connection() {
    const held: (() => void)[] = [];
    let open = false;
    const sent = new Writable({ highWaterMark: 64 * 1024, write: (_piece, _encoding, taken) => void (open ? taken() : held.push(taken)) });
    const go = () => {
      open = true;
      for (const taken of held.splice(0)) taken();
    };
    return { sent: sent as unknown as Sent & Writable, go };
  }

  function pieces(count: number) {
    const given = { count: 0, ended: false };
    async function* all() {
      try {
        for (; given.count < count; given.count += 1) yield await Promise.resolve(Buffer.alloc(64 * 1024));
      } finally {
        given.ended = true;
      }
    }
    return { given, source: Readable.from(all(), { objectMode: false, highWaterMark: 64 * 1024 }) };
  }
  const turns = async () => {
    for (let turn = 0; turn < 2_000; turn += 1) await nextTurn();
  };

  test("waits for a slow reader, and then goes on to its end", async () => {
    const { sent, go } = connection();
    const { given, source } = pieces(500);
    const written = writeReadableStreamToWritable(pacedBody({ path: "/x" }, sent)(source), sent);
    await turns();
    expect(given.count).toBeLessThan(10);
    go();
    await written;
    expect(given.count).toBe(500);
  });

  test("ends with a reader who goes away", async () => {
    const { sent } = connection();
    const { given, source } = pieces(500);
    const written = writeReadableStreamToWritable(pacedBody({ path: "/x" }, sent)(source), sent);
    await turns();
    sent.destroy();
    await written;
    expect(given.count).toBeLessThan(10);
    expect(given.ended).toBe(true);
  });

  test("is not made where it would be held whole", () => {
    const { source } = pieces(1);
    expect(() => pacedBody({ path: "/x.data" }, connection().sent)(source)).toThrow(expect.objectContaining({ status: 404 }));
    expect(source.destroyed).toBe(true);
  });
});
