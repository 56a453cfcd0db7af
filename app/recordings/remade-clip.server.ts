import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { type Remuxed, RemuxStopped, remux } from "./remux.server";
import { storage } from "./storage.server";
import { createRecording, findVisible } from "./store.server";

type Facts = Extract<Remuxed, { ok: true }>;
/** A clip that was read by the limited child process alone, and lies in `file` as browsers play it. */
export type RemadeClip = { file: string; container: "webm" | "mp4"; facts: Facts };

/** Remakes a file that somebody brought as `target`; null where it is no video that browsers can play, or too much to read. */
export async function remadeClip(source: string, container: "webm" | "mp4", target: string): Promise<RemadeClip | null> {
  const remade = remux(source, container, async (facts, made) => {
    if (!facts.ok) return null;
    await fs.rename(made, target);
    return { file: target, container, facts };
  });
  return remade.catch((error: unknown) => {
    if (error instanceof RemuxStopped) return null;
    throw error;
  });
}

const dayMs = 24 * 3_600_000;

/** Keeps a remade clip as this person's own recording, as one that was uploaded and never published. Takes over the file. */
export async function keepClip(tx: Tx, owner: Pick<Viewer, "organisationId" | "personId">, { file, container, facts }: RemadeClip, days: number): Promise<string> {
  const id = randomUUID();
  const storageKey = `${id}.${container}`;
  const bytes = BigInt((await fs.stat(file)).size);
  await storage().put(storageKey, path.resolve(file));
  const { durationMs, width, height } = facts;
  const now = new Date();
  const made = { key: randomUUID(), purpose: "clip" as const, medium: "video" as const, mime: `video/${container}`, bytes, consentPurposes: [], retainUntil: new Date(now.getTime() + days * dayMs) };
  await createRecording(tx, owner, made, { id, status: "ready", durationMs, width, height, storageKey, createdAt: now, readyAt: now });
  return id;
}

/** Where the file of a recording lies that this person may play; null where there is none, or not on this machine. */
export async function recordingFile(viewer: Viewer, recordingId: string): Promise<string | null> {
  const [row] = await findVisible(viewer, { ids: [recordingId] });
  const place = row?.status === "ready" && row.storageKey ? await storage().locate(row.storageKey) : null;
  return place && "file" in place ? place.file : null;
}
