import type { Viewer } from "~/accounts/index";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { cuesAlone, readCaptions } from "../captions";
import { isPlain } from "../fields";
import { clipsOfItem } from "../item-clip-store.server";
import { holdItem } from "../item-store.server";
import { changeClip } from "../store.server";
import { plainWordsOnly } from "./draft";
import { usableClip } from "./draft-clip.server";
import { isPublished, noSuchDraft } from "./save-draft.server";

const longest = 20_000;

/** One sentence with the line that is wrong, or null. `durationMs` of the clip. */
export function captionsProblem(source: string, durationMs: number): string | null {
  if (source.length > longest) return "These captions are longer than a clip can be.";
  const read = readCaptions(source);
  if ("message" in read) return `Line ${read.line} of the captions ${read.message}.`;
  if (read.cues.length === 0) return "The captions hold no words yet.";
  if (read.cues.at(-1)!.endMs > durationMs + 500) return "The captions run on after the clip has ended.";
  return read.cues.every(({ text }) => isPlain(text)) ? null : plainWordsOnly;
}

/** Keeps WebVTT that somebody has edited; null lets captions follow the words again. */
export function setCaptions(viewer: Viewer, id: string, captions: string | null): Promise<Result<void>> {
  return transaction(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item || item.deletedAt || item.kind !== "vignette") return missing(noSuchDraft);
    if (item.publishedAt) return refused(isPublished);
    const clip = usableClip(await clipsOfItem(viewer, item, tx));
    if (!clip) return refused("Record or upload the clip first.");
    const source = captions?.replace(/\r\n?/g, "\n").trim() ?? null;
    const problem = source === null ? null : captionsProblem(source, clip.recording.durationMs ?? 0);
    if (problem) return refused(problem);
    await changeClip(tx, clip, { captions: source === null ? null : cuesAlone(source) });
    return done(undefined);
  });
}

/** When each sentence of a new recording begins, as the teleprompter or the sound of the file tells; only its maker says so. A file that is chosen again is the newest again. */
export function setStarts(viewer: Viewer, id: string, { recordingId, starts }: { recordingId: string; starts: number[] }): Promise<Result<void>> {
  return transaction(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item || item.deletedAt) return missing(noSuchDraft);
    if (item.publishedAt) return refused(isPublished);
    const clip = (await clipsOfItem(viewer, item, tx)).find((one) => one.recordingId === recordingId && one.recordedById === viewer.personId);
    if (!clip) return missing(noSuchDraft);
    await changeClip(tx, clip, { cueStartsMs: starts, captions: null, createdAt: new Date() });
    return done(undefined);
  });
}
