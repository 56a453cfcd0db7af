import { transaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { attempt } from "~/platform/rate-limit.server";
import { maxDurationMs, minDurationMs } from "./model";
import { removeUpload, uploadFile, uploadedBytes } from "./piece-store.server";
import { refuse } from "./refuse.server";
import { type Remuxed, RemuxStopped, remux } from "./remux.server";
import { storage } from "./storage.server";
import { type StoredRecording, lockRecording, unsafeFind, update } from "./store.server";

const sentences: Record<Exclude<Remuxed, { ok: true }>["reason"], string> = {
  "not-media": "This is not a recording that can be played.",
  codec: "This recording is in a format that browsers cannot play.",
};

/**
 * Turns the received bytes into a file that seeks and knows its length, or refuses them with one sentence. May be
 * repeated after a crash at any point. Throws when the work was cut short, so that it is tried again; what was cut short
 * twice is refused.
 */
export async function makePlayable(recordingId: string): Promise<void> {
  const row = await unsafeFind(recordingId);
  if (!row) return;
  if (row.status === "processing") await work(row);
  const now = await unsafeFind(recordingId);
  // Without a length the browser may still send more, which goes behind these bytes.
  if (now?.status === "ready" && now.bytes !== null) await removeUpload(recordingId);
}

async function work(row: StoredRecording): Promise<void> {
  if ((await uploadedBytes(row.id)) === 0) return refuse(row, "Nothing was recorded.");
  const started = Date.now();
  const extension = row.mime.includes("webm") ? "webm" : row.medium === "audio" ? "m4a" : "mp4";
  const made = remux(uploadFile(row.id), extension, (result, file) => keep(row, `${row.id}.${extension}`, result, file));
  const whole = await made.then(() => true, (error: unknown) => cutShort(row, error));
  if (whole) log.info({ recordingId: row.id, ms: Date.now() - started }, "recording made playable");
}

const twoDays = 2 * 24 * 3600;

/** A file that overwhelms its process must not hold up everybody else's again and again. */
async function cutShort(row: StoredRecording, error: unknown): Promise<false> {
  const again = !(error instanceof RemuxStopped) || (await attempt(`remux of ${row.id} stopped`, { limit: 1, windowSeconds: twoDays })).allowed;
  if (again) throw error;
  await refuse(row, "This recording could not be made playable.");
  return false;
}

async function keep(row: StoredRecording, storageKey: string, result: Remuxed, file: string): Promise<void> {
  if (!result.ok) return refuse(row, sentences[result.reason]);
  const { durationMs, hasSound, width, height } = result;
  // A client is seen and heard; a take may be sound alone.
  if (row.purpose === "clip" && width === null) return refuse(row, "There is no picture in this file. A clip shows the client.");
  if (row.purpose === "clip" && !hasSound) return refuse(row, "There is no sound in this video. A clip needs the client’s voice.");
  if (durationMs < minDurationMs) return refuse(row, "This recording is too short to hear anything.");
  if (durationMs > maxDurationMs) return refuse(row, "This recording is longer than five minutes.");
  await transaction(async (tx) => {
    const now = await lockRecording(tx, row.id);
    // Deleted in the meantime, or more has come and the next job makes it whole.
    if (now?.status !== "processing" || now.bytes !== row.bytes) return;
    await storage().put(storageKey, file);
    const medium = width === null ? "audio" : "video";
    await update(tx, now, { status: "ready", storageKey, durationMs, width, height, medium, refusal: null, readyAt: new Date() });
  });
}
