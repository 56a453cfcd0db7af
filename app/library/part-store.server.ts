import type { Viewer } from "~/accounts/index";
import { type Tx, db } from "~/platform/db.server";
import { ownClips } from "./access.server";

type Part = { slug: string; edition: number };

/**
 * What this person has recorded of these parts and either kept or published, the newest first. When its lines begin is
 * noted with a recording as soon as it is kept.
 */
export const keptOrPublished = (viewer: Viewer, parts: Part[]) =>
  db().organisationClip.findMany({
    where: {
      ...ownClips(viewer),
      AND: [
        { OR: parts.map(({ slug, edition }) => ({ vignetteSlug: slug, vignetteEdition: edition })) },
        { OR: [{ publishedAt: { not: null } }, { cueStartsMs: { isEmpty: false } }] },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { vignetteSlug: true, recordingId: true, publishedAt: true, recording: { select: { status: true, durationMs: true } } },
  });

/** A recording that this person has made for one of these parts. */
export const recordedFor = (tx: Tx, viewer: Viewer, recordingId: string, parts: Part[]) =>
  tx.organisationClip.findFirst({
    where: { ...ownClips(viewer), recordingId, OR: parts.map(({ slug, edition }) => ({ vignetteSlug: slug, vignetteEdition: edition })) },
  });
