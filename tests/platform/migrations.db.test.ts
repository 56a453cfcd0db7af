import path from "node:path";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { databaseUrl, db } from "~/platform/db.server";
import { deploy, drift } from "../../prisma/migrate";

const root = path.resolve("prisma");

describe("the migrations", () => {
  test("make what the schema files say", async () => {
    expect(await drift(databaseUrl(), root)).toBeNull();
  });

  test("are compared with the database itself: a column made by hand is found", async () => {
    await db().$executeRaw`alter table organisation add column made_by_hand text`;
    expect(await drift(databaseUrl(), root)).toContain(`DROP COLUMN "made_by_hand"`);
    await db().$executeRaw`alter table organisation drop column made_by_hand`;
  });

  test("are applied once, however often and by however many they are asked for", async () => {
    const again = await Promise.all([deploy(databaseUrl(), root), deploy(databaseUrl(), root)]);
    expect(again).toEqual([[], []]);
  });

  test("go on after a start that was killed while it applied one", async () => {
    await db().$executeRaw`insert into _prisma_migrations (id, checksum, migration_name, started_at) values (${randomUUID()}, 'x', '29990101000000_cut_short', now())`;
    expect(await deploy(databaseUrl(), root)).toEqual([]);
  });
});

describe("the audit", () => {
  const event = () => db().auditEvent.create({ data: { action: "recording.viewed", subjectType: "recording", subjectId: "r" } });

  test("takes new rows and never changes or loses one", async () => {
    const { id } = await event();
    await expect(db().auditEvent.update({ where: { id }, data: { action: "nothing" } })).rejects.toThrow("append-only");
    await expect(db().auditEvent.deleteMany({})).rejects.toThrow("append-only");
    await expect(db().$executeRaw`truncate audit_event`).rejects.toThrow("append-only");
    expect(await db().auditEvent.findUnique({ where: { id } })).toMatchObject({ action: "recording.viewed" });
  });
});

describe("instants", () => {
  test("are the same for Prisma and SQL, whatever zone the database is in", async () => {
    const name = new URL(databaseUrl()).pathname.slice(1);
    await db().$executeRawUnsafe(`alter database "${name}" set timezone = 'America/New_York'`);
    // The next query opens a new connection, which the setting is for.
    await db().$disconnect();
    const at = new Date("2026-03-01T12:00:00.000Z");
    const organisation = await db().organisation.create({ data: { name: "zones", createdAt: at } });
    const [row] = await db().$queryRaw<{ text: string; zone: string }[]>`
      select to_char(created_at at time zone 'UTC', 'HH24:MI') as text, current_setting('timezone') as zone
      from organisation where id = ${organisation.id}::uuid`;
    expect(row).toEqual({ text: "12:00", zone: "UTC" });
  });
});
