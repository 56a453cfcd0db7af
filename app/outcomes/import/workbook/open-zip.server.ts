import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { FileRefused } from "~/platform/file-refused.server";
import type { Spool } from "../spool.server";
import { limits } from "./limits";
import { sentences } from "./sentences";

/** The parts of a workbook by their names. */
export type Parts = { has: (name: string) => boolean; names: string[]; read: (name: string) => AsyncIterable<Buffer>; close: () => void };

/** Reads the encrypted spool where the archive's list says that something stands. */
class SpoolReader extends yauzl.RandomAccessReader {
  constructor(private readonly spooled: Spool) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.spooled.read(start, end), { objectMode: false });
  }
}

/**
 * The list of a workbook's parts, looked through before anything is unpacked: how many, how large, packed how closely.
 * Throws FileRefused with one sentence.
 */
export async function openZip(spooled: Spool): Promise<Parts> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new SpoolReader(spooled), spooled.bytes, { autoClose: false, validateEntrySizes: true, strictFileNames: false }).catch(() => refuse(sentences.damaged));
  try {
    const entries = await listed(zip);
    return {
      has: (name) => entries.has(name),
      names: [...entries.keys()],
      read: (name) => unpacked(zip, entries.get(name) ?? refuse(sentences.damaged)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.parts) refuse(sentences.many);
  const entries = new Map<string, Entry>();
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) refuse(sentences.locked);
      bytes += entry.uncompressedSize;
      if (bytes > limits.unpacked || tooClose(entry)) refuse(sentences.bomb);
      entries.set(entry.fileName.replace(/^\//, ""), entry);
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused(sentences.damaged);
  }
  return entries;
}

const tooClose = ({ uncompressedSize, compressedSize }: Entry) => uncompressedSize > limits.ratioFrom && uncompressedSize > limits.ratio * compressedSize;

/** The reader itself breaks off what unpacks to more than was declared, and does not look at checksums. */
async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused(sentences.damaged);
  }
  if (sum !== entry.crc32) refuse(sentences.damaged);
}

function refuse(problem: string): never {
  throw new FileRefused(problem);
}
