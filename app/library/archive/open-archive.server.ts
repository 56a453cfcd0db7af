import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { FileRefused } from "~/platform/file-refused.server";
import { limits } from "./limits";

/** A file of an archive that has a place in content/. */
export type Part = { name: string; entry: Entry };
export type Archive = { parts: Map<string, Part>; readWords: (part: Part) => Promise<string>; unpack: (part: Part, target: string) => Promise<void>; close: () => void };

const sentences = {
  notZip: "This is not a zip archive that can be read. Choose a file that was exported here.",
  path: "This archive holds a path that leads out of it, so nothing of it was taken.",
  link: "This archive holds a link to another file, so nothing of it was taken.",
  locked: "This archive is locked with a password. Save it without one.",
  bomb: "Unpacked, this archive is larger than it may be, so nothing of it was taken.",
  many: `This archive holds more than ${limits.entries} files, so nothing of it was taken.`,
  twice: (name: string) => `${name} stands in this archive twice.`,
  strange: (name: string) => `${name} has no place in such an archive.`,
  large: (name: string) => `${name} is larger than it may be.`,
  broken: (name: string) => `${name} is damaged in this archive.`,
};

const wanted = /^(?:vignettes\/[a-z0-9-]{1,100}(?:@\d{1,4})?\/(?:vignette\.json|script\.json|captions\.vtt|clip\.(?:mp4|webm))|(?:skills|rubrics)\/[a-z0-9-]{1,100}(?:@\d{1,4})?\.json)$/;
/** What lies beside a drawn clip, and what computers add by themselves. */
const passedOver = /^(?:vignettes\/[a-z0-9-]{1,100}(?:@\d{1,4})?\/(?:media\.json|poster\.jpg)|__MACOSX\/.*|(?:.*\/)?\.DS_Store|(?:.*\/)?Thumbs\.db)$/;

/**
 * Reads the list of an archive's files and looks through names, kinds and declared sizes before a byte is unpacked; a file
 * that turns out larger than it is declared breaks off. Throws FileRefused with one sentence.
 */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await yauzl.openPromise(file, { autoClose: false, strictFileNames: true, validateEntrySizes: true }).catch(() => refuse(sentences.notZip));
  try {
    const parts = await listed(zip);
    return {
      parts,
      readWords: async (part) => (await bytesOf(zip, part)).toString("utf8"),
      unpack: async (part, target) => {
        const stream = await zip.openReadStreamPromise(part.entry).catch(() => refuse(sentences.broken(part.name)));
        await pipeline(stream, (pieces: AsyncIterable<Buffer>) => asPacked(pieces, part), createWriteStream(target, { mode: 0o600 })).catch(() => refuse(sentences.broken(part.name)));
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listed(zip: ZipFile): Promise<Map<string, Part>> {
  if (zip.entryCount > limits.entries) refuse(sentences.many);
  const parts = new Map<string, Part>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (isLink(entry)) refuse(sentences.link);
      if (entry.isEncrypted()) refuse(sentences.locked);
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpacked) refuse(sentences.bomb);
      if (name.endsWith("/") || passedOver.test(name)) continue;
      if (!wanted.test(name)) refuse(sentences.strange(name.slice(0, 120)));
      if (parts.has(name)) refuse(sentences.twice(name));
      if (entry.uncompressedSize > (name.includes("/clip.") ? limits.clip : limits.words)) refuse(sentences.large(name));
      parts.set(name, { name, entry });
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    refuse(/path|characters in fileName/i.test((error as Error).message) ? sentences.path : sentences.notZip);
  }
  return parts;
}

/** As a Unix system writes it into the upper half of the attributes. */
const isLink = ({ externalFileAttributes }: Entry) => ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;

async function bytesOf(zip: ZipFile, part: Part): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(part.entry);
    for await (const piece of asPacked(stream, part)) {
      bytes += piece.length;
      if (bytes > limits.words) refuse(sentences.large(part.name));
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    refuse(sentences.broken(part.name));
  }
  return Buffer.concat(pieces);
}

/** The same pieces; in the end throws where they are not what was packed, which the reader itself does not look at. */
async function* asPacked(pieces: AsyncIterable<Buffer>, { name, entry }: Part): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const piece of pieces) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== entry.crc32) refuse(sentences.broken(name));
}

function refuse(problem: string): never {
  throw new FileRefused(problem);
}
