import type { Request as Asked, Response as Sent } from "express";
import type { Readable } from "node:stream";
import { ReadableStream as Streamed } from "node:stream/web";

/** Makes the body of an answer out of a stream. */
export type PacedBody = (source: Readable) => ReadableStream<Uint8Array>;

/**
 * A body as long as it likes, which goes out no faster than it is read: Remix writes on without waiting for a slow reader,
 * and all of it would wait in memory. A reader who goes away ends the stream. Throws 404 where a page's data is asked for,
 * which would be held whole.
 */
export const pacedBody =
  ({ path }: Pick<Asked, "path">, sent: Sent): PacedBody =>
  (source) => {
    if (!path.endsWith(".data")) return Streamed.from(paced(source, sent)) as ReadableStream<Uint8Array>;
    source.destroy();
    throw new Response(null, { status: 404, statusText: "Not found" });
  };

async function* paced(source: Readable, sent: Sent): AsyncGenerator<Uint8Array> {
  for await (const piece of source as AsyncIterable<Uint8Array>) {
    if (sent.writableNeedDrain) await drained(sent);
    if (sent.destroyed) return;
    yield piece;
  }
}

/** Resolves once everything that was written has gone out, or nothing more can. */
function drained(sent: Sent): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      for (const sign of ["drain", "close"]) sent.off(sign, over);
      resolve();
    };
    if (sent.destroyed) return resolve();
    for (const sign of ["drain", "close"]) sent.on(sign, over);
  });
}
