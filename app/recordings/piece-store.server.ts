import { createWriteStream } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DataStore, ERRORS, Upload } from "@tus/server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { unsafeFind } from "./store.server";

const folder = () => path.join(env.dataDir, "uploads");
/** The bytes of a recording that have come in so far. */
export const uploadFile = (recordingId: string) => path.join(folder(), recordingId);

/** Bytes that are here, 0 when there is no file. */
export const uploadedBytes = async (recordingId: string) => (await statOf(recordingId))?.size ?? 0;

/** Whether bytes came in after a moment. */
export const uploadedSince = async (recordingId: string, moment: Date) =>
  ((await statOf(recordingId))?.mtimeMs ?? 0) > moment.getTime();

export const removeUpload = (recordingId: string) => fs.rm(uploadFile(recordingId), { force: true });

/** The file is there, empty at first; bytes that have come in already are never touched. */
export async function openUpload(recordingId: string): Promise<void> {
  await fs.mkdir(folder(), { recursive: true, mode: 0o700 });
  const handle = await fs.open(uploadFile(recordingId), "a", 0o600);
  await handle.sync();
  await handle.close();
}

/** Every upload with the time (ms) of its last byte. */
export async function listUploads(): Promise<{ key: string; putAt: number }[]> {
  const names = (await fs.readdir(folder()).catch(() => [] as string[])).filter((name) => /^[0-9a-f-]{36}$/.test(name));
  const found = await Promise.all(names.map(async (key) => ({ key, putAt: (await statOf(key))?.mtimeMs })));
  return found.flatMap(({ key, putAt }) => (putAt === undefined ? [] : [{ key, putAt }]));
}

const statOf = (recordingId: string) => fs.stat(uploadFile(recordingId)).catch(() => null);

/**
 * Where tus writes. The file alone says how many bytes are here and the recording's row how many there will be, so
 * that no third note can disagree with them after a crash. A request is answered only when its bytes are on the disk.
 */
export class PieceStore extends DataStore {
  override extensions = ["creation", "creation-defer-length"];

  override async create(upload: Upload): Promise<Upload> {
    await openUpload(upload.id).catch(fullDisk);
    return upload;
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const target = createWriteStream(uploadFile(id), { flags: "r+", start: offset, flush: true });
    await pipeline(stream, target).catch(goneOrFull);
    return offset + target.bytesWritten;
  }

  override async getUpload(id: string): Promise<Upload> {
    const [row, stat] = await Promise.all([unsafeFind(id), statOf(id)]);
    const size = row?.bytes === null ? undefined : Number(row?.bytes);
    // Where all bytes are part of the recording already, their file is gone.
    const offset = stat?.size ?? (row?.status === "processing" || row?.status === "ready" ? size : undefined);
    if (!row || offset === undefined) throw ERRORS.FILE_NOT_FOUND;
    return new Upload({ id, size, offset });
  }

  /** Kept by the row once everything is here: until then the browser may say it again after a crash. */
  override async declareUploadLength(): Promise<void> {}
}

/** Whoever deletes a recording while its bytes come in has no file any more to write to. */
function goneOrFull(error: NodeJS.ErrnoException): never {
  if (error.code === "ENOENT") throw ERRORS.FILE_NOT_FOUND;
  return fullDisk(error);
}

function fullDisk(error: NodeJS.ErrnoException): never {
  if (error.code !== "ENOSPC" && error.code !== "EDQUOT") throw error;
  log.error("the disk is full");
  throw { status_code: 507, body: "The server's disk is full. What has been sent is kept.\n" };
}
