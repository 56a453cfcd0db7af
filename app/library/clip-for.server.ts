import type { Viewer } from "~/accounts/index";
import { paths } from "~/paths";
import { recordingsFor } from "~/recordings/index.server";
import { vignette } from "./content.server";
import { clipCaptions } from "./organisation-clip-captions";
import { clipInUse, publishedClip } from "./store.server";

/** What a drill plays. `illustrated`: drawn and spoken by a machine, which is said wherever it is shown. */
export type PlayedClip = {
  videoUrl: string;
  posterUrl: string;
  captionsUrl: string | null;
  durationMs: number;
  illustrated: boolean;
  organisationClipId: string | null;
};

/**
 * The clip of a vignette for this person's organisation: its own recording where one is published, else the shipped
 * one. `played` names what an earlier session played (null: the shipped one), retired or not. Throws for an unknown vignette.
 */
export async function clipFor(viewer: Viewer, slug: string, edition: number, played?: { organisationClipId: string | null }): Promise<PlayedClip> {
  const found = vignette(slug, edition);
  if (!found) throw new Error(`There is no vignette ${slug}, edition ${edition}.`);
  const file = (part: "clip" | "poster" | "captions") => paths.clip(slug, edition, found.clip[part].file);
  const shipped = {
    videoUrl: file("clip"),
    posterUrl: file("poster"),
    captionsUrl: file("captions"),
    durationMs: found.clip.durationMs,
    illustrated: found.illustrated,
    organisationClipId: null,
  };
  const own = await ownRecording(viewer, slug, edition, played);
  if (!own) return shipped;
  const captionsUrl = paths.clip(slug, edition, `${own.organisationClipId}.vtt`);
  return { ...shipped, ...own, captionsUrl, illustrated: false };
}

async function ownRecording(viewer: Viewer, slug: string, edition: number, played?: { organisationClipId: string | null }) {
  if (played && !played.organisationClipId) return null;
  const clip = played?.organisationClipId ? await publishedClip(viewer, played.organisationClipId) : await clipInUse(viewer, slug, edition);
  const recording = clip && (await recordingsFor(viewer, [clip.recordingId])).get(clip.recordingId);
  if (!clip || !recording?.url || recording.durationMs === null) return null;
  return { organisationClipId: clip.id, videoUrl: recording.url, durationMs: recording.durationMs };
}

/** Captions of a programme's own recording, for anyone of the organisation; null where there is none. */
export async function captionsOf(viewer: Viewer, organisationClipId: string): Promise<string | null> {
  const clip = await publishedClip(viewer, organisationClipId);
  const recording = clip && (await recordingsFor(viewer, [clip.recordingId])).get(clip.recordingId);
  const found = clip && vignette(clip.vignetteSlug, clip.vignetteEdition);
  if (!found || recording?.durationMs == null) return null;
  return clipCaptions(found.sentences, clip.cueStartsMs, recording.durationMs);
}
