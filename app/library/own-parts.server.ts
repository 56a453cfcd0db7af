import type { Viewer } from "~/accounts/index";
import { nameOf } from "~/accounts/index.server";
import { recordingsFor } from "~/recordings/index.server";
import { clipInUse, lastRetired, latestDraft, retirableClip } from "./store.server";

/**
 * What the organisation has recorded of a vignette's client: the recording in use, the last that was taken out of use
 * (while none is), and the viewer's own newest that is playable and not published.
 */
export async function ownParts(viewer: Viewer, slug: string, edition: number) {
  const [used, draft] = await Promise.all([clipInUse(viewer, slug, edition), latestDraft(viewer, slug, edition)]);
  const retired = used ? null : await lastRetired(viewer, slug, edition);
  const names = await nameOf(viewer, [used, retired].flatMap((clip) => (clip ? [clip.recordedById] : [])));
  const recordedBy = (personId: string) => names.get(personId) ?? "Someone who has left";
  const recording = draft && (await recordingsFor(viewer, [draft.recordingId])).get(draft.recordingId);
  return {
    inUse: used && {
      id: used.id,
      recordedBy: recordedBy(used.recordedById),
      publishedAt: used.publishedAt ?? used.createdAt,
      isViewers: used.recordedById === viewer.personId,
      mayRetire: (await retirableClip(viewer, used.id)) !== null,
    },
    retired: retired && { id: retired.id, recordedBy: recordedBy(retired.recordedById) },
    draft: draft && recording?.url ? { recordingId: draft.recordingId, createdAt: draft.createdAt, url: recording.url } : null,
  };
}
