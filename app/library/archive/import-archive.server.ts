import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Viewer, hasRole } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { FileRefused } from "~/platform/file-refused.server";
import { type RemadeClip, keepClip, remadeClip } from "~/recordings/index.server";
import { libraryFor } from "../content.server";
import { addImportedClip } from "../item-clip-store.server";
import { type Definition, addItem, editionsOf, removeDeleted } from "../item-store.server";
import { notYours } from "../studio/begin-draft.server";
import { whyNotAClip } from "../studio/clip-rules";
import { captionsProblem } from "../studio/set-captions.server";
import { type Archive, openArchive } from "./open-archive.server";
import { inTurn } from "./in-turn.server";
import { limits, tooBig } from "./limits";
import { type ReadPart, readParts } from "./read-parts.server";

type Checked = { part: ReadPart; clip: RemadeClip | null };
export type Imported = { added: number; same: number };

/** Unpublished clips go after so many days, as those that are uploaded. */
const keptDays = 30;

/**
 * Takes an archive in: everything arrives as this person's drafts, or nothing does. It is looked through whole before
 * anything is kept, in a folder of its own that is removed in the end. One archive of each person at once, and few of all:
 * who waits, up to `waitMs`, writes nothing to the disk.
 */
export function importArchive(viewer: Viewer, bytes: AsyncIterable<Uint8Array>, waitMs?: number): Promise<Result<Imported>> {
  if (!hasRole(viewer, "supervisor", "programme_lead")) return Promise.resolve(missing(notYours));
  return inTurn(viewer, () => takeIn(viewer, bytes), waitMs);
}

async function takeIn(viewer: Viewer, bytes: AsyncIterable<Uint8Array>): Promise<Result<Imported>> {
  const folder = path.join(env.dataDir, "archives", randomUUID());
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  let archive: Archive | null = null;
  try {
    const file = path.join(folder, "archive.zip");
    await spool(bytes, file);
    archive = await openArchive(file);
    const parts = await readParts(archive);
    await checkNames(viewer, parts);
    const checked: Checked[] = [];
    for (const part of parts) checked.push({ part, clip: await clipOf(archive, part, folder) });
    return await transaction((tx) => keep(tx, viewer, checked), 60_000);
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.problem);
    throw error;
  } finally {
    archive?.close();
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Reads to the end in any case: a browser hears no answer before it has sent everything. */
async function spool(bytes: AsyncIterable<Uint8Array>, file: string): Promise<void> {
  const target = createWriteStream(file, { mode: 0o600 });
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size <= limits.bytes && !target.write(piece)) await new Promise<void>((drained) => target.once("drain", drained));
  }
  await new Promise<void>((ended, failed) => target.once("error", failed).end(ended));
  if (size > limits.bytes) throw new FileRefused(tooBig);
}

/** Skills and criteria that moments name, and no two of one name. */
async function checkNames(viewer: Viewer, parts: ReadPart[]): Promise<void> {
  const library = await libraryFor(viewer);
  for (const part of parts) {
    const { slug, edition } = part.file;
    if (parts.some((other) => other !== part && other.kind === part.kind && other.file.slug === slug && other.file.edition === edition)) throw new FileRefused(`${slug}, edition ${edition}, stands in this archive twice.`);
    if (part.kind !== "vignette") continue;
    const brought = parts.find((other) => other.kind === "skill" && other.file.slug === part.file.skill);
    const skill = brought?.kind === "skill" ? brought.file : library.skill(part.file.skill);
    if (!skill) throw new FileRefused(`${slug} practises the skill ${part.file.skill}, which is neither in this archive nor in your library.`);
    const strange = part.file.criteria.find((id) => !skill.criteria.some((criterion) => criterion.id === id));
    if (strange) throw new FileRefused(`${slug} names the criterion ${strange}, which ${skill.title} does not have.`);
  }
}

async function clipOf(archive: Archive, part: ReadPart, folder: string): Promise<RemadeClip | null> {
  if (part.kind !== "vignette" || !part.clip) return null;
  const { name } = part.clip;
  const container = name.endsWith(".webm") ? "webm" : "mp4";
  const [raw, made] = [path.join(folder, "raw"), path.join(folder, `${randomUUID()}.${container}`)];
  await archive.unpack(part.clip, raw);
  const clip = await remadeClip(raw, container, made);
  await fs.rm(raw, { force: true });
  if (!clip || clip.facts.width === null) throw new FileRefused(`${name} is no video that browsers can play.`);
  if (!clip.facts.hasSound) throw new FileRefused(`${name} has no sound.`);
  const wrong = whyNotAClip(clip.facts.durationMs) ?? (part.captions === null ? null : captionsProblem(part.captions.trim(), clip.facts.durationMs));
  if (wrong) throw new FileRefused(`${name}: ${wrong}`);
  return clip;
}

async function keep(tx: Tx, viewer: Viewer, checked: Checked[]): Promise<Result<Imported>> {
  let same = 0;
  for (const { part, clip } of checked) {
    const { slug, edition, ...definition } = part.file;
    const sentences = part.kind === "vignette" ? part.sentences : [];
    const wanted = JSON.parse(JSON.stringify(definition)) as Definition;
    await removeDeleted(tx, viewer, { kind: part.kind, slug, edition });
    const item = await addItem(tx, viewer, { key: randomUUID(), kind: part.kind, slug, edition, sentences, definition: wanted });
    if (!item) {
      const here = (await editionsOf(tx, viewer, { kind: part.kind, slug })).find((one) => one.edition === edition);
      const known = { ...(here?.definition as Definition | undefined), slug, edition };
      if (!isDeepStrictEqual(known, { ...wanted, slug, edition }) || !isDeepStrictEqual(here?.sentences, sentences))
        throw new FileRefused(`${definition.title} (${slug}, edition ${edition}) is here already with other words, so nothing of this archive was taken.`);
      same += 1;
      continue;
    }
    if (clip && part.kind === "vignette") await addImportedClip(tx, viewer, { slug, edition, recordingId: await keepClip(tx, viewer, clip, keptDays), captions: part.captions });
    await audit(tx, viewer, { action: "library.imported", subjectType: "library-item", subjectId: item.id, ownerId: viewer.personId });
  }
  return done({ added: checked.length - same, same });
}
