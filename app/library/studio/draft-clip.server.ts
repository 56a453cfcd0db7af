import { createHash } from "node:crypto";
import type { Viewer } from "~/accounts/index";
import { nameOf } from "~/accounts/index.server";
import { paths } from "~/paths";
import { recordingsFor } from "~/recordings/index.server";
import { type ItemClip, clipsOfItem } from "../item-clip-store.server";
import type { Item } from "../item-store.server";
import { clipCaptions } from "../organisation-clip-captions";
import { whyNotAClip } from "./clip-rules";

/** The first that can be played and lasts as long as it should; what came later and does not leaves it as it is. */
export const usableClip = (clips: ItemClip[]) => clips.find(({ recording }) => recording.status === "ready" && whyNotAClip(recording.durationMs ?? 0) === null) ?? null;

/** What is wrong with the newest recording, in one sentence; null where nothing is, or where it is still worked on. */
export function problemWith({ recording }: ItemClip): string | null {
  if (recording.status === "refused") return recording.refusal;
  return recording.status === "ready" ? whyNotAClip(recording.durationMs ?? 0) : null;
}

/** The clip of a draft or of a published moment as the studio shows it. `url` is null for everybody but its maker until it is published. */
export async function draftClip(viewer: Viewer, item: Item) {
  const clips = await clipsOfItem(viewer, item);
  const [newest, used] = [clips[0], usableClip(clips)];
  const isOwn = newest?.recordedById === viewer.personId;
  const latest = newest && isOwn && newest !== used ? { problem: problemWith(newest), recordingId: newest.recordingId, working: newest.recording.status === "receiving" || newest.recording.status === "processing" } : null;
  if (!used) return { clip: null, latest };
  const [recordings, names] = await Promise.all([recordingsFor(viewer, [used.recordingId]), nameOf(viewer, [used.recordedById])]);
  const durationMs = used.recording.durationMs ?? 0;
  const captions = used.captions ?? clipCaptions(item.sentences, used.cueStartsMs, durationMs);
  const clip = {
    id: used.id,
    url: recordings.get(used.recordingId)?.url ?? null,
    durationMs,
    /** Other captions have another address, so that a player that is open loads them and plays on. */
    captionsUrl: `${paths.clip(item.slug, item.edition, `${used.id}.vtt`)}?of=${createHash("sha256").update(captions).digest("hex").slice(0, 12)}`,
    captions,
    /** Whether somebody has edited them: then they no longer follow the words. */
    edited: used.captions !== null,
    isViewers: used.recordedById === viewer.personId,
    recordedBy: names.get(used.recordedById) ?? "somebody who has left",
  };
  return { clip, latest };
}
