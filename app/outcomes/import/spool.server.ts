import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdir, open, unlink } from "node:fs/promises";
import path from "node:path";
import { env } from "~/platform/env.server";
import { FileRefused } from "~/platform/file-refused.server";

export const mostMegabytes = 64;
export const tooBig = `This file is bigger than ${mostMegabytes} MB. Divide it, or leave out columns that are not needed.`;

export type Spool = {
  bytes: number;
  /** From the beginning, or from one byte up to another, as often as it is asked for. */
  read: (from?: number, to?: number) => AsyncIterable<Buffer>;
  /** Nothing of it is left afterwards. */
  end: () => Promise<void>;
};

/** Each is taken apart at one go, while others wait for the server. */
const piece = 64 * 1024;

/**
 * Keeps a file aside while it is read more than once, because who could be identified by a column is known only when all
 * of it was seen. On the disk stand encrypted bytes in a file without a name, and the key is in memory alone. Throws FileRefused from `most` megabytes on.
 */
export async function spool(given: AsyncIterable<Uint8Array>, see: (bytes: Uint8Array) => void, tell?: (bytes: number) => void, most = mostMegabytes): Promise<Spool> {
  const folder = path.join(env.dataDir, "incoming");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = path.join(folder, randomBytes(12).toString("hex"));
  const file = await open(name, "wx+", 0o600);
  await unlink(name);
  const [key, iv] = [randomBytes(32), randomBytes(16)];
  const end = () => file.close();
  try {
    const cipher = createCipheriv("aes-256-ctr", key, iv);
    let bytes = 0;
    for await (const chunk of given) {
      if (chunk.length === 0) continue;
      if (bytes + chunk.length > most * 1024 * 1024) {
        throw new FileRefused(tooBig);
      }
      see(chunk);
      await file.appendFile(cipher.update(chunk));
      bytes += chunk.length;
      tell?.(bytes);
    }
    return { bytes, end, read: decrypted };
  } catch (error) {
    await end();
    throw error;
  }

  async function* decrypted(from = 0, to = Infinity): AsyncGenerator<Buffer> {
    const skipped = from % block;
    const decipher = createDecipheriv("aes-256-ctr", key, counted(iv, (from - skipped) / block));
    decipher.update(Buffer.alloc(skipped));
    for (let at = from; at < to; ) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(piece), 0, Math.min(piece, to - at), at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield decipher.update(buffer.subarray(0, bytesRead));
    }
  }
}

const block = 16;

/** The counter with which so many blocks further on are encrypted. */
function counted(iv: Buffer, blocks: number): Buffer {
  const sum = (BigInt(`0x${iv.toString("hex")}`) + BigInt(blocks)) % (1n << 128n);
  return Buffer.from(sum.toString(16).padStart(32, "0"), "hex");
}
