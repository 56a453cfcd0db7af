import type { Viewer } from "~/accounts/index";
import { paths } from "~/paths";
import { type RecordingView } from "~/recordings/index";
import { recordingsFor } from "~/recordings/index.server";
import { type Library, libraryFor } from "./content.server";
import { clipCaptions } from "./organisation-clip-captions";
import { clipInUse, clipsInUse, ownClipById, publishedClip } from "./store.server";
import { sentencesOf } from "./item-store.server";

/**
 * What a drill plays. `illustrated`: drawn and spoken by a machine, which is said wherever it is shown. The drawn poster
 * is the shipped clip's alone; there is no `posterUrl` where the programme plays a recording of its own.
 */
export type PlayedClip = {
  videoUrl: string;
  posterUrl: string | undefined;
  captionsUrl: string | null;
  durationMs: number;
  illustrated: boolean;
  organisationClipId: string | null;
};

type Own = { id: string; recordingId: string; slug: string; edition: number };

/**
 * The clip of a vignette for this person's organisation: its own recording where one is published, else the shipped
 * one. `played` names what an earlier session played (null: the shipped one), retired or not. Throws for an unknown vignette.
 */
export async function clipFor(viewer: Viewer, slug: string, edition: number, played?: { organisationClipId: string | null }): Promise<PlayedClip> {
  const library = await libraryFor(viewer);
  if (played && !played.organisationClipId) return shipped(library, slug, edition);
  const own = played?.organisationClipId ? await publishedClip(viewer, played.organisationClipId) : await clipInUse(viewer, slug, edition);
  return playedFrom(shipped(library, slug, edition), own && { ...own, slug, edition }, await recordingsFor(viewer, own ? [own.recordingId] : []));
}

/** The same for any number of vignettes, whose own recordings are looked up together. Throws, when asked, for an unknown vignette. */
export async function clipsFor(viewer: Viewer): Promise<(slug: string, edition: number) => PlayedClip> {
  const [inUse, library] = await Promise.all([clipsInUse(viewer), libraryFor(viewer)]);
  const recordings = await recordingsFor(viewer, inUse.map(({ recordingId }) => recordingId));
  return (slug, edition) => {
    const own = inUse.find((clip) => clip.vignetteSlug === slug && clip.vignetteEdition === edition);
    return playedFrom(shipped(library, slug, edition), own ? { ...own, slug, edition } : null, recordings);
  };
}

function shipped(library: Library, slug: string, edition: number): PlayedClip {
  const found = library.vignette(slug, edition);
  if (!found) throw new Error(`There is no vignette ${slug}, edition ${edition}.`);
  const { clip, illustrated } = found;
  // Of an organisation's own moment whose recording was deleted: nothing answers at this address.
  if (!clip) return { videoUrl: paths.clip(slug, edition, "clip.mp4"), posterUrl: undefined, captionsUrl: null, durationMs: 0, illustrated, organisationClipId: null };
  const file = (part: "clip" | "poster" | "captions") => paths.clip(slug, edition, clip[part].file);
  return { videoUrl: file("clip"), posterUrl: file("poster"), captionsUrl: file("captions"), durationMs: clip.durationMs, illustrated, organisationClipId: null };
}

function playedFrom(clip: PlayedClip, own: Own | null, recordings: Map<string, RecordingView>): PlayedClip {
  const recording = own && recordings.get(own.recordingId);
  if (!own || !recording?.url || recording.durationMs === null) return clip;
  return {
    videoUrl: recording.url,
    posterUrl: undefined,
    captionsUrl: paths.clip(own.slug, own.edition, `${own.id}.vtt`),
    durationMs: recording.durationMs,
    illustrated: false,
    organisationClipId: own.id,
  };
}

/** Captions of a programme's own recording, for anyone who may play it; null where there is none. */
export async function captionsOf(viewer: Viewer, organisationClipId: string): Promise<string | null> {
  const clip = (await publishedClip(viewer, organisationClipId)) ?? (await ownClipById(viewer, organisationClipId));
  const recording = clip && (await recordingsFor(viewer, [clip.recordingId])).get(clip.recordingId);
  if (!clip || recording?.durationMs == null) return null;
  if (clip.captions !== null) return clip.captions;
  const found = (await libraryFor(viewer)).vignette(clip.vignetteSlug, clip.vignetteEdition);
  const sentences = found?.sentences ?? (await sentencesOf(viewer, clip));
  return sentences && clipCaptions(sentences, clip.cueStartsMs, recording.durationMs);
}
