import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Viewer } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { type Tx, transaction } from "~/platform/db.server";
import { FileRefused } from "~/platform/file-refused.server";
import { type RemadeClip, dropClip, keepClip } from "~/recordings/index.server";
import { addImportedClip } from "../item-clip-store.server";
import { type Definition, addItem, editionsOf, levelsOfOthers, removeOwnDeleted } from "../item-store.server";
import { slugProblem } from "../studio/slug-problem.server";
import type { ReadPart } from "./read-parts.server";

/** A part of an archive that was looked through, with its clip as browsers play it. */
export type Checked = { part: ReadPart; clip: RemadeClip | null };
export type Imported = { added: number; same: number };

/** Unpublished clips go after so many days, as those that are uploaded. */
const keptDays = 30;

/**
 * Keeps all parts as drafts of this person's, or none. All are compared with what is here before the first is kept, and
 * files are moved last. Throws FileRefused with one sentence.
 */
export async function keepParts(viewer: Viewer, checked: Checked[]): Promise<Imported> {
  const moved: { id: string; container: RemadeClip["container"] }[] = [];
  try {
    return await transaction(async (tx) => {
      const added: Checked[] = [];
      for (const one of checked) if (await isNew(tx, viewer, one.part)) added.push(one);
      for (const { part } of added) await addDraft(tx, viewer, part);
      for (const { part, clip } of added) {
        if (!clip || part.kind !== "vignette") continue;
        const recordingId = await keepClip(tx, viewer, clip, keptDays);
        moved.push({ id: recordingId, container: clip.container });
        await addImportedClip(tx, viewer, { slug: part.file.slug, edition: part.file.edition, recordingId, captions: part.captions });
      }
      return { added: added.length, same: checked.length - added.length };
    }, 60_000);
  } catch (error) {
    for (const one of moved) await dropClip(one);
    throw error;
  }
}

/** Whether it is to be added; throws where something else stands in its place. */
async function isNew(tx: Tx, viewer: Viewer, part: ReadPart): Promise<boolean> {
  const { slug, edition, title } = part.file;
  const here = (await editionsOf(tx, viewer, { kind: part.kind, slug })).find((one) => one.edition === edition);
  if (here?.deletedAt && here.authorId !== viewer.personId) refuse(`${title} (${slug}, edition ${edition}) is a draft that somebody here has deleted and may still take back`);
  if (here && !here.deletedAt) {
    if (!isDeepStrictEqual({ ...(here.definition as Definition), slug, edition }, asKept(part.file)) || !isDeepStrictEqual(here.sentences, wordsOf(part))) refuse(`${title} (${slug}, edition ${edition}) is here already with other words`);
    return false;
  }
  const taken = await slugProblem(tx, viewer, { kind: part.kind, slug });
  if (taken) throw new FileRefused(`${taken} Nothing of this archive was taken.`);
  // What levels of one moment share is written in all of them.
  if (part.kind === "vignette" && (await levelsOfOthers(tx, viewer, part.file.moment)) > 0) refuse(`${title} (${slug}, edition ${edition}) is a level of a moment that somebody else writes here`);
  return true;
}

async function addDraft(tx: Tx, viewer: Viewer, part: ReadPart): Promise<void> {
  const { slug, edition, ...definition } = asKept(part.file);
  const { kind } = part;
  await removeOwnDeleted(tx, viewer, { kind, slug, edition });
  const item = await addItem(tx, viewer, { key: randomUUID(), kind, slug, edition, sentences: wordsOf(part), definition });
  if (!item) refuse(`${part.file.title} (${slug}, edition ${edition}) was begun here at the same moment`);
  await audit(tx, viewer, { action: "library.imported", subjectType: "library-item", subjectId: item.id, ownerId: viewer.personId });
}

const wordsOf = (part: ReadPart) => (part.kind === "vignette" ? part.sentences : []);
/** Without what is undefined, which the database does not keep. */
const asKept = (file: ReadPart["file"]) => JSON.parse(JSON.stringify(file)) as ReadPart["file"];

function refuse(because: string): never {
  throw new FileRefused(`${because}, so nothing of this archive was taken.`);
}
