import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { type Viewer, hasRole } from "~/accounts/index";
import { type Result, done, missing, refused } from "~/core/result";
import { FileRefused } from "~/platform/file-refused.server";
import { type RemadeClip, remadeClip } from "~/recordings/index.server";
import { libraryFor } from "../content.server";
import { notYours } from "../studio/begin-draft.server";
import { whyNotAClip } from "../studio/clip-rules";
import { captionsProblem } from "../studio/set-captions.server";
import { archivesFolder } from "./archive-files.server";
import { arriving, inTurn } from "./in-turn.server";
import { type Checked, type Imported, keepParts } from "./keep-parts.server";
import { type Archive, openArchive } from "./open-archive.server";
import { type ReadPart, readParts } from "./read-parts.server";
import { spool } from "./spool.server";

export type { Imported } from "./keep-parts.server";

/** Whoever waits longer is told to come again; what comes in too slowly is given up. */
type Waits = { turnMs?: number; stallMs?: number };

/**
 * Takes an archive in: everything arrives as this person's drafts, or nothing does. It is looked through whole before
 * anything is kept, in a folder of its own that is removed in the end. One archive of each person at once, and few of all:
 * who waits to begin writes nothing to the disk.
 */
export function importArchive(viewer: Viewer, bytes: AsyncIterable<Uint8Array>, { turnMs, stallMs = 30_000 }: Waits = {}): Promise<Result<Imported>> {
  if (!hasRole(viewer, "supervisor", "programme_lead")) return Promise.resolve(missing(notYours));
  const take = () =>
    inFolder(async (folder) => {
      await spool(bytes, path.join(folder, "archive.zip"), stallMs);
      return inTurn(viewer, () => takeIn(viewer, folder), turnMs);
    });
  return arriving(viewer, take, turnMs);
}

/** Does some work in a folder of its own. A sentence that is thrown there is the answer. */
async function inFolder<T>(work: (folder: string) => Promise<Result<T>>): Promise<Result<T>> {
  const folder = path.join(archivesFolder(), randomUUID());
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await work(folder);
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.problem);
    throw error;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function takeIn(viewer: Viewer, folder: string): Promise<Result<Imported>> {
  const archive = await openArchive(path.join(folder, "archive.zip"));
  try {
    const parts = await readParts(archive);
    await checkNames(viewer, parts);
    const checked: Checked[] = [];
    for (const part of parts) checked.push({ part, clip: await clipOf(archive, part, folder) });
    return done(await keepParts(viewer, checked));
  } finally {
    archive.close();
  }
}

/** Skills and criteria that moments name, and no two of one name. */
async function checkNames(viewer: Viewer, parts: ReadPart[]): Promise<void> {
  const library = await libraryFor(viewer);
  for (const part of parts) {
    const { slug, edition } = part.file;
    if (parts.some((other) => other !== part && other.kind === part.kind && other.file.slug === slug && other.file.edition === edition)) throw new FileRefused(`${slug}, edition ${edition}, stands in this archive twice.`);
    const alike = parts.find((other) => other.kind !== part.kind && other.file.slug === slug);
    if (alike) throw new FileRefused(`${slug} is the name of two different things in this archive.`);
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
