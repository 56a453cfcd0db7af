import { createReadStream } from "node:fs";
import fs from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Viewer } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { recordingFile } from "~/recordings/index.server";
import yazl from "yazl";
import { clipsOfItem } from "../item-clip-store.server";
import { type Definition, type Item, itemsFor } from "../item-store.server";

/** Every archive of the same things is the same, whenever it is made. */
const mtime = new Date("2020-01-01T00:00:00Z");

/** What an archive can be made of: the newest edition of everything of the organisation's own that is in use. */
export async function exportable(viewer: Viewer): Promise<Item[]> {
  const published = (await itemsFor(viewer)).filter(({ publishedAt }) => publishedAt);
  return published
    .filter((one) => !published.some((other) => other.kind === one.kind && other.slug === one.slug && other.edition > one.edition))
    .filter(({ retiredAt }) => !retiredAt)
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/**
 * One archive of the files that content/ holds, as it is written: no faster than it is read, a clip opened when its turn
 * comes. A clip goes with its moment where whoever is seen in it agreed to that; one that is gone by then breaks the
 * archive off with an error. `ids`: null for everything. Null where nothing of it can be exported.
 */
export async function exportArchive(viewer: Viewer, ids: string[] | null): Promise<Readable | null> {
  const items = (await exportable(viewer)).filter(({ id }) => ids === null || ids.includes(id));
  if (items.length === 0) return null;
  const zip = new yazl.ZipFile();
  const archive = outOf(zip);
  const write = (name: string, value: unknown) => zip.addBuffer(Buffer.from(`${JSON.stringify(value, null, 2)}\n`), name, { mtime });
  for (const item of items) {
    const { kind, slug, edition, definition, sentences } = item;
    const file = Object.assign({ slug, edition }, definition as Definition, { slug, edition });
    if (kind !== "vignette") {
      write(`${kind}s/${slug}.json`, file);
      continue;
    }
    write(`vignettes/${slug}/vignette.json`, file);
    write(`vignettes/${slug}/script.json`, { slug, edition, filmed: true, sentences });
    const clip = await passableClip(viewer, item);
    if (!clip) continue;
    zip.addReadStreamLazy(`vignettes/${slug}/clip.${clip.file.endsWith(".webm") ? "webm" : "mp4"}`, { mtime, compress: false, size: clip.bytes }, (take) => {
      passableClip(viewer, item)
        .then((now) => (now?.file === clip.file && !archive.destroyed ? zipped(zip, archive, clip.file) : Promise.reject(new Error("A clip is gone."))))
        .then((stream) => take(null, stream), (error: unknown) => zip.emit("error", error));
    });
    zip.addBuffer(Buffer.from(clip.captions), `vignettes/${slug}/captions.vtt`, { mtime });
  }
  zip.end();
  for (const item of items) await audit(db(), viewer, { action: "library.exported", subjectType: "library-item", subjectId: item.id, ownerId: item.authorId });
  return archive;
}

/** What comes out of a zip, which breaks off where something goes wrong in it. */
function outOf(zip: yazl.ZipFile): Readable {
  const archive = zip.outputStream as Readable;
  // Whoever reads hears of it; before anybody does, it would end the process.
  archive.on("error", () => undefined);
  zip.on("error", ({ name, code }: NodeJS.ErrnoException) => {
    // Whoever reads may have gone away before.
    if (archive.destroyed) return;
    log.error({ kind: name, code }, "an archive broke off");
    archive.destroy(new Error("An archive broke off."));
  });
  return archive;
}

/** A file on its way into a zip; closed with the archive, whether that is read to its end or not. */
function zipped(zip: yazl.ZipFile, archive: Readable, file: string): Readable {
  const stream = createReadStream(file);
  stream.on("error", (error) => zip.emit("error", error));
  archive.once("close", () => stream.destroy());
  return stream;
}

async function passableClip(viewer: Viewer, item: Item): Promise<{ file: string; bytes: number; captions: string } | null> {
  const used = (await clipsOfItem(viewer, item)).find(({ publishedAt, retiredAt, recording }) => publishedAt && !retiredAt && recording.status === "ready");
  if (!used?.mayBePassedOn || used.captions === null) return null;
  const file = await recordingFile(viewer, used.recordingId);
  const facts = file ? await fs.stat(file).catch(() => null) : null;
  return file && facts ? { file, bytes: facts.size, captions: used.captions } : null;
}
