import { type Viewer, hasRole } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { type Result, done, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { keepUntil, recordingsFor } from "~/recordings/index.server";
import { libraryFor } from "./content.server";
import type { Vignette } from "./model";
import { isOfDraft, openDraft, sentencesOf } from "./item-store.server";
import { whyNotThisPart } from "./part-rules";
import { addClip, changeClip, ownClipsOf, retirableClip, retireOthers } from "./store.server";

/** A published clip is kept this long; the one who made it may delete it earlier. */
export const keptYears = 10;

/** Clips of an assessment are played as they are shipped, so that everybody sits the same. */
export const isRecordable = ({ kind }: Pick<Vignette, "kind">) => kind !== "assessment";

const isDraft = (forId: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(forId);

/**
 * Ties a new recording to the vignette whose client it plays, by its slug, or by its id while it is a draft; runs in
 * the transaction that makes the recording's row.
 */
export async function attachClip(tx: Tx, viewer: Viewer, { forId, recordingId }: { forId: string; recordingId: string }): Promise<Result<void>> {
  if (!hasRole(viewer, "supervisor", "programme_lead")) return refused("There is no such moment.");
  const found = isDraft(forId) ? await openDraft(tx, viewer, forId) : await recordable(viewer, forId);
  if (!found) return refused("There is no such moment.");
  await addClip(tx, viewer, { vignetteSlug: found.slug, vignetteEdition: found.edition, recordingId });
  return done(undefined);
}

async function recordable(viewer: Viewer, slug: string): Promise<Vignette | null> {
  const found = (await libraryFor(viewer)).vignette(slug);
  return found && isRecordable(found) ? found : null;
}

type ToPublish = { recordingId: string; /** Of the vignettes whose page it is published from. */ slugs: string[]; cueStartsMs: number[] };

/**
 * From now on the organisation's drills play this recording instead of the shipped clip, or of an earlier recording.
 * `cueStartsMs` says when each sentence of the script was begun, where that was not noted before; captions are made of it. Null when the viewer has made no
 * such recording of one of these vignettes, and for a recording of a draft, which is published with the draft alone.
 */
export async function publishClip(viewer: Viewer, { recordingId, slugs, cueStartsMs }: ToPublish): Promise<Result<void> | null> {
  return transaction(async (tx) => {
    const made = await ownClipsOf(viewer, recordingId, slugs, tx);
    const drafts = await Promise.all(made.map((one) => isOfDraft(viewer, one, tx)));
    const clip = made.find((_, i) => !drafts[i]);
    if (!clip) return null;
    if (clip.publishedAt) return done(undefined);
    const recording = (await recordingsFor(viewer, [clip.recordingId])).get(clip.recordingId);
    if (recording?.status !== "ready") return refused("This recording is not ready yet. Try again in a moment.");
    const part = (await libraryFor(viewer)).vignette(clip.vignetteSlug, clip.vignetteEdition);
    const wrong = whyNotThisPart(part ?? { kind: "moment" }, recording.durationMs ?? 0);
    if (wrong) return refused(wrong);
    const now = new Date();
    await retireOthers(tx, viewer, clip, now);
    await changeClip(tx, clip, { publishedAt: now, ...(cueStartsMs.length > 0 && { cueStartsMs }) });
    await keepUntil(tx, viewer, clip.recordingId, new Date(now.getTime() + keptYears * 365.25 * 24 * 3_600_000));
    await audit(tx, viewer, { action: "clip.published", subjectType: "organisation-clip", subjectId: clip.id, ownerId: viewer.personId });
    return done(undefined);
  });
}

/** Takes a recording out of use, so that the shipped clip plays again. Answers given to it can still be looked at with it. Null where it is not the viewer's to retire. */
export const retireClip = (viewer: Viewer, clipId: string) => setRetired(viewer, clipId, true);

/** Takes a retirement back. */
export const unretireClip = (viewer: Viewer, clipId: string) => setRetired(viewer, clipId, false);

function setRetired(viewer: Viewer, clipId: string, retired: boolean): Promise<Result<void> | null> {
  return transaction(async (tx) => {
    const clip = await retirableClip(viewer, clipId, tx);
    if (!clip) return null;
    if ((clip.retiredAt !== null) === retired) return done(undefined);
    if (retired && (await sentencesOf(viewer, clip))) return refused("This moment has no other clip. Take the moment itself out of the library, in the studio.");
    const now = new Date();
    if (!retired) await retireOthers(tx, viewer, clip, now);
    await changeClip(tx, clip, { retiredAt: retired ? now : null });
    const action = retired ? "clip.retired" : "clip.unretired";
    await audit(tx, viewer, { action, subjectType: "organisation-clip", subjectId: clip.id, ownerId: clip.recordedById });
    return done(undefined);
  });
}
