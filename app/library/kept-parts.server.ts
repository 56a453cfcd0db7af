import { z } from "zod";
import type { Viewer } from "~/accounts/index";
import { transaction } from "~/platform/db.server";
import type { Vignette } from "./model";
import { whyNotThisPart } from "./part-rules";
import { keptOrPublished, recordedFor } from "./part-store.server";
import { changeClip } from "./store.server";
import { startsSchema } from "./studio/starts";

type Part = Pick<Vignette, "slug" | "edition" | "kind">;

/** A recording that was kept and is not published yet; `fits` is false where it is known that it cannot be. */
export type KeptPart = { recordingId: string; fits: boolean };

/** Of each of these parts, by slug, the recording that this person kept last, unless they have published a later one. */
export async function keptParts(viewer: Viewer, parts: Part[]): Promise<Map<string, KeptPart>> {
  const all = await keptOrPublished(viewer, parts);
  return new Map(
    parts.flatMap((part) => {
      const last = all.find(({ vignetteSlug }) => vignetteSlug === part.slug);
      if (!last || last.publishedAt) return [];
      const { status, durationMs } = last.recording;
      const fits = status !== "refused" && (status !== "ready" || whyNotThisPart(part, durationMs ?? 0) === null);
      return [[part.slug, { recordingId: last.recordingId, fits }]];
    }),
  );
}

const form = z.object({ intent: z.literal("keep"), recordingId: z.uuid(), starts: startsSchema });

/** Keeps a recording of one of these parts until it is published, with when each line begins. Null where the viewer has made no such recording. */
export async function keepPart(viewer: Viewer, parts: Part[], sent: FormData): Promise<{ problem: null; published: string[] } | null> {
  const read = form.safeParse(Object.fromEntries(sent));
  if (!read.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const { recordingId, starts } = read.data;
  return transaction(async (tx) => {
    const clip = await recordedFor(tx, viewer, recordingId, parts);
    if (!clip) return null;
    if (!clip.publishedAt) await changeClip(tx, clip, { cueStartsMs: starts.length > 0 ? starts : [0] });
    return { problem: null, published: [] };
  });
}
