import { mkdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, vi } from "vitest";

const own = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;

// Files follow each other in one process, which spares each of them loading the packages; of our own code each has its own.
vi.resetModules();
delete (globalThis as { __remembered?: unknown }).__remembered;

// Read when app/platform/env.server.ts is first imported, which is after this file.
process.env.DATA_DIR = path.join(inject("testData"), own);
process.env.CONTENT_DIR = inject("contentDir");
process.env.LOG_LEVEL ??= "silent";
mkdirSync(process.env.DATA_DIR, { recursive: true });

/** Files that use PostgreSQL say so in their name; the access test walks every route and needs it too. */
const usesDatabase = () => /(\.db|\/access)\.test\.tsx?$/.test(expect.getState().testPath ?? "");

beforeAll(async () => {
  if (!usesDatabase()) return;
  await copyTemplate();
  const { useDatabase } = await import("~/platform/db.server");
  const url = new URL(inject("postgres"));
  url.pathname = `/${own}`;
  useDatabase(url.href);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  if (!usesDatabase()) return;
  const { db } = await import("~/platform/db.server");
  await db().$disconnect();
  await asAdmin((admin) => admin.query(`drop database if exists "${own}" with (force)`));
});

/** 55006: another file copies the template at this moment. */
async function copyTemplate(): Promise<void> {
  await asAdmin(async (admin) => {
    for (;;) {
      try {
        await admin.query(`create database "${own}" template ${inject("template")} strategy file_copy`);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== "55006") throw error;
      }
    }
  });
}

async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("postgres") });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

// What our code complains of unasked is a failure; a test that expects a complaint replaces the spy itself.
let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...said) => void complaints.push(said));
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints, "console.error was called").toEqual([]);
});
