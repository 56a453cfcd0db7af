import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileRefused } from "~/platform/file-refused.server";
import { limits, tooBig } from "./limits";

export const stalled = "Nothing more of this archive came for half a minute, so nothing of it was taken. Bring it in again.";

/**
 * Writes what comes in to a file. What is too big is read to its end, because a browser hears no answer before it has sent
 * everything; after `stallMs` without a byte it is given up. Throws FileRefused with one sentence.
 */
export async function spool(bytes: AsyncIterable<Uint8Array>, file: string, stallMs: number): Promise<void> {
  await pipeline(Readable.from(comingIn(bytes, stallMs)), createWriteStream(file, { mode: 0o600 }));
}

async function* comingIn(bytes: AsyncIterable<Uint8Array>, stallMs: number): AsyncGenerator<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  let size = 0;
  for (let next = await within(stallMs, pieces.next()); !next.done; next = await within(stallMs, pieces.next())) {
    size += next.value.length;
    if (size <= limits.bytes) yield next.value;
  }
  if (size > limits.bytes) throw new FileRefused(tooBig);
}

function within<T>(ms: number, next: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new FileRefused(stalled)), ms);
    next.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
