import { db, transaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { maxDurationMs, minDurationMs } from "./model";
import { removeUpload, uploadFile, uploadedBytes } from "./piece-store.server";
import { refuse } from "./refuse.server";
import { type Remuxed, remux } from "./remux.server";
import { storage } from "./storage.server";
import { type StoredRecording, change, unsafeFind } from "./store.server";

const sentences: Record<Exclude<Remuxed, { ok: true }>["reason"], string> = {
  "not-media": "This is not a recording that can be played.",
  codec: "This recording is in a format that browsers cannot play.",
};

/**
 * Turns the received bytes into a file that seeks and knows its length, or refuses them with one sentence. May be
 * repeated after a crash at any point. Throws when the work was cut short, so that it is tried again.
 */
export async function makePlayable(recordingId: string): Promise<void> {
  const row = await unsafeFind(recordingId);
  if (row?.status !== "processing") return;
  if ((await uploadedBytes(row.id)) === 0) return refuse(row.id, "Nothing was recorded.");
  const started = Date.now();
  const extension = row.mime.includes("webm") ? "webm" : row.medium === "audio" ? "m4a" : "mp4";
  await remux(uploadFile(row.id), extension, (result, file) => keep(row, `${row.id}.${extension}`, result, file));
  log.info({ recordingId, ms: Date.now() - started }, "recording made playable");
}

async function keep(row: Pick<StoredRecording, "id" | "bytes">, storageKey: string, result: Remuxed, file: string): Promise<void> {
  if (!result.ok) return refuse(row.id, sentences[result.reason]);
  const { durationMs, width, height } = result;
  if (durationMs < minDurationMs) return refuse(row.id, "This recording is too short to hear anything.");
  if (durationMs > maxDurationMs) return refuse(row.id, "This recording is longer than five minutes.");
  await storage().put(storageKey, file);
  const kept = await transaction((tx) =>
    change(tx, row.id, ["processing"], {
      status: "ready",
      storageKey,
      durationMs,
      width,
      height,
      medium: width === null ? "audio" : "video",
      refusal: null,
      readyAt: new Date(),
    }),
  );
  // Deleted in the meantime: nothing of it stays.
  if (!kept && (await db().recording.count({ where: { id: row.id, status: "ready" } })) === 0) await storage().remove(storageKey);
  // The end was never announced: the browser may still hold more, which goes behind these bytes.
  if (row.bytes !== null) await removeUpload(row.id);
}
