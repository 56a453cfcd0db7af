import type { Viewer } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { type Result, done } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { deleteRecording } from "~/recordings/index.server";
import { retireWithout } from "./item-clip-store.server";
import { libraryChanged } from "./own-library.server";
import { changeClip, madeClip } from "./store.server";

/**
 * The one who is seen in a recording of a client's part deletes it for good, whatever roles they have by now: nobody
 * plays it any more, and drills that did play the shipped clip; a moment of the organisation's own that has no other
 * clip leaves the library. Twice is once. Null where somebody else made it.
 */
export function deleteClip(viewer: Viewer, clipId: string): Promise<Result<void> | null> {
  return transaction<Result<void> | null>(async (tx) => {
    const clip = await madeClip(tx, viewer, clipId);
    if (!clip) return null;
    if (clip.recording.status === "deleted") return done(undefined);
    await changeClip(tx, clip, { retiredAt: clip.retiredAt ?? new Date() });
    await retireWithout(tx, clip.recordingId, new Date());
    await deleteRecording(tx, viewer, clip.recordingId);
    await audit(tx, viewer, { action: "clip.deleted", subjectType: "organisation-clip", subjectId: clip.id, ownerId: viewer.personId });
    return done(undefined);
  }).finally(() => libraryChanged(viewer));
}
