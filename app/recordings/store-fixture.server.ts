import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import type { ConsentPurpose, Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { type Remuxed, remux } from "./remux.server";
import { storage } from "./storage.server";
import { createRecording } from "./store.server";

type Fixture = { id: string; key: string; purpose: "take" | "clip"; consentPurposes: ConsentPurpose[]; retentionDays: number; createdAt: Date };

/**
 * Puts a copy of an existing media file (webm or mp4 that seeks) in as somebody's ready recording, for seeds and tests.
 * Length and size are read from the file as they are for an upload; one that could not be uploaded throws.
 */
export async function storeFixture(
  tx: Tx,
  owner: Pick<Viewer, "organisationId" | "personId">,
  file: string,
  given: Partial<Fixture> = {},
): Promise<{ id: string; durationMs: number }> {
  const { id = randomUUID(), key = randomUUID(), purpose = "take", consentPurposes = ["supervision"], retentionDays = 365, createdAt = new Date() } = given;
  const container = file.endsWith(".webm") ? "webm" : "mp4";
  const { durationMs, width, height } = await factsOf(file, container);
  const medium = width === null ? "audio" : "video";
  const storageKey = `${id}.${container}`;
  const copy = path.join(env.dataDir, "remux", storageKey);
  await fs.copyFile(file, copy);
  await storage().put(storageKey, copy);
  const bytes = BigInt((await fs.stat(file)).size);
  const retainUntil = new Date(createdAt.getTime() + retentionDays * 24 * 3_600_000);
  await createRecording(tx, owner, { key, purpose, medium, mime: `${medium}/${container}`, bytes, consentPurposes, retainUntil }, {
    id,
    status: "ready",
    durationMs,
    width,
    height,
    storageKey,
    createdAt,
    readyAt: createdAt,
  });
  return { id, durationMs };
}

type Facts = Extract<Remuxed, { ok: true }>;
const known = new Map<string, Promise<Facts>>();

/** Seeds use the same few files for many takes. */
function factsOf(file: string, container: "webm" | "mp4"): Promise<Facts> {
  const read = () =>
    remux(file, container, (result) => (result.ok ? Promise.resolve(result) : Promise.reject(new Error(`${file} cannot be a recording.`))));
  if (!known.has(file)) known.set(file, read());
  return known.get(file)!;
}
