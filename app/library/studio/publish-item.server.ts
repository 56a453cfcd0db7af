import type { Viewer } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { keepUntil } from "~/recordings/index.server";
import { libraryFor } from "../content.server";
import { clipsOfItem, isPublishedAnywhere } from "../item-clip-store.server";
import { type Definition, type Item, changeItem, holdItem } from "../item-store.server";
import { keptYears } from "../organisation-clip.server";
import { clipCaptions } from "../organisation-clip-captions";
import { libraryChanged } from "../own-library.server";
import { changeClip, retireOthers } from "../store.server";
import { captionsProblem } from "./set-captions.server";
import { carryToLevels } from "./carry-to-levels.server";
import { lacking, textIn } from "./draft";
import { usableClip } from "./draft-clip.server";
import { problemsIn } from "./problems-of.server";
import { noSuchDraft, versionOf } from "./save-draft.server";

/** `agreed`: everybody who is seen or heard in the clip agrees to be shown here; `passOn`: to other programmes, too. */
type Consent = { agreed: boolean; passOn: boolean };
/** `version`: of the draft that is meant, where the page said so. */
type Meant = Consent & { version?: string };

/**
 * From now on everybody in the organisation meets this edition instead of the one before. Two who press at once make one
 * edition: the second finds it published. Refused while anything is missing. What a moment's levels share goes on to them.
 */
export async function publishItem(viewer: Viewer, id: string, { version, ...consent }: Meant): Promise<Result<void>> {
  const result = await transaction<Result<void>>(async (tx) => {
    const item = await holdItem(tx, viewer, id);
    if (!item || item.deletedAt) return missing(noSuchDraft);
    if (item.publishedAt) return done(undefined);
    if (version && version !== versionOf(item)) return refused("This draft was changed by somebody else just now. Load the page anew and look at it before you publish it.");
    if (Object.keys(await problemsIn(viewer, item)).length > 0) return refused(lacking.words);
    const now = new Date();
    const clip = item.kind === "vignette" ? await publishClipOf(tx, viewer, item, { ...consent, now }) : done(undefined);
    if (!clip.ok) return clip;
    await changeItem(tx, item, { publishedAt: now, skillEdition: await skillEditionOf(viewer, item) });
    if (item.kind === "vignette") await carryToLevels(tx, viewer, item);
    await audit(tx, viewer, { action: "library.published", subjectType: "library-item", subjectId: item.id, ownerId: item.authorId });
    return done(undefined);
  });
  libraryChanged(viewer);
  return result;
}

/** A moment's criteria stay those of the edition in which its skill is now. */
async function skillEditionOf(viewer: Viewer, { kind, definition }: Item): Promise<number | null> {
  if (kind !== "vignette") return null;
  return (await libraryFor(viewer)).skill(textIn((definition as Definition).skill))?.edition ?? null;
}

/** The recording plays wherever the moment does. Nobody publishes one in which another is seen, unless it is published already. */
async function publishClipOf(tx: Tx, viewer: Viewer, item: Item, { agreed, passOn, now }: Consent & { now: Date }): Promise<Result<void>> {
  const clip = usableClip(await clipsOfItem(viewer, item, tx));
  if (!clip) return refused(lacking.clip);
  const isOwn = clip.recordedById === viewer.personId;
  if (!isOwn && !(await isPublishedAnywhere(tx, viewer, clip.recordingId)))
    return refused("The recording in this draft is another person’s own until they publish it. They can publish it, or you record the part yourself.");
  if (isOwn && !agreed) return refused("Say first that everyone who is seen or heard in the clip agrees.");
  const durationMs = clip.recording.durationMs ?? 0;
  const captions = clip.captions ?? clipCaptions(item.sentences, clip.cueStartsMs, durationMs);
  const wrong = captionsProblem(captions.trim(), durationMs);
  if (wrong) return refused(wrong);
  await retireOthers(tx, viewer, clip, now);
  await changeClip(tx, clip, { publishedAt: now, captions, ...(isOwn && { mayBePassedOn: passOn }) });
  if (isOwn) await keepUntil(tx, viewer, clip.recordingId, new Date(now.getTime() + keptYears * 365.25 * 24 * 3_600_000));
  return done(undefined);
}
