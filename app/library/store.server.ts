import type { Viewer } from "~/accounts/index";
import { type Tx, db } from "~/platform/db.server";
import { clipsMadeBy, ownClips, publishedClips, retirableClips } from "./access.server";

export const addClip = (tx: Tx, viewer: Viewer, clip: { vignetteSlug: string; vignetteEdition: number; recordingId: string }) =>
  tx.organisationClip.create({
    data: { ...clip, organisationId: viewer.organisationId, recordedById: viewer.personId, cueStartsMs: [] },
  });

/** The organisation's clip in use for a vignette. */
export const clipInUse = (viewer: Viewer, vignetteSlug: string, vignetteEdition: number) =>
  db().organisationClip.findFirst({
    where: { ...publishedClips(viewer), vignetteSlug, vignetteEdition, retiredAt: null },
    orderBy: { publishedAt: "desc" },
  });

/** All of the organisation's clips in use, the newest first. */
export const clipsInUse = (viewer: Viewer) =>
  db().organisationClip.findMany({ where: { ...publishedClips(viewer), retiredAt: null }, orderBy: { publishedAt: "desc" } });

/** A clip that was in use once; it may have been retired since. */
export const publishedClip = (viewer: Viewer, id: string) =>
  db().organisationClip.findFirst({ where: { ...publishedClips(viewer), id } });

/** The newest that this person has recorded for a vignette and not published. */
export const latestDraft = (viewer: Viewer, vignetteSlug: string, vignetteEdition: number) =>
  db().organisationClip.findFirst({
    where: { ...ownClips(viewer), vignetteSlug, vignetteEdition, publishedAt: null },
    orderBy: { createdAt: "desc" },
  });

/** One that this person has made, with what became of its recording. */
export const madeClip = (tx: Tx, viewer: Viewer, id: string) =>
  tx.organisationClip.findFirst({ where: { ...clipsMadeBy(viewer), id }, include: { recording: { select: { status: true } } } });

/** What this person has made and others can play, the newest first. */
export const publishedBy = (viewer: Viewer) =>
  db().organisationClip.findMany({ where: { ...publishedClips(viewer), ...clipsMadeBy(viewer) }, orderBy: { publishedAt: "desc" } });

export const ownClipById = (viewer: Viewer, id: string) => db().organisationClip.findFirst({ where: { ...ownClips(viewer), id } });

/** One recording of this person's, for each of these vignettes and their editions that it was made for, the newest edition first. */
export const ownClipsOf = (viewer: Viewer, recordingId: string, slugs: string[], tx: Tx = db()) =>
  tx.organisationClip.findMany({ where: { ...ownClips(viewer), recordingId, vignetteSlug: { in: slugs } }, orderBy: { vignetteEdition: "desc" } });

export const retirableClip = (viewer: Viewer, id: string, tx: Tx = db()) =>
  tx.organisationClip.findFirst({ where: { ...retirableClips(viewer), id } });

/** The last that was taken out of use, if the viewer may put it back. */
export const lastRetired = (viewer: Viewer, vignetteSlug: string, vignetteEdition: number) =>
  db().organisationClip.findFirst({
    where: { ...retirableClips(viewer), vignetteSlug, vignetteEdition, retiredAt: { not: null } },
    orderBy: { retiredAt: "desc" },
  });

export async function changeClip(tx: Tx, { id }: { id: string }, data: { publishedAt?: Date; retiredAt?: Date | null; cueStartsMs?: number[]; captions?: string | null; mayBePassedOn?: boolean; createdAt?: Date }) {
  await tx.organisationClip.update({ where: { id }, data });
}

/** Takes every other clip of the vignette out of use. */
export async function retireOthers(tx: Tx, viewer: Viewer, clip: { id: string; vignetteSlug: string; vignetteEdition: number }, at: Date) {
  const { id, vignetteSlug, vignetteEdition } = clip;
  await tx.organisationClip.updateMany({
    where: { organisationId: viewer.organisationId, vignetteSlug, vignetteEdition, id: { not: id }, publishedAt: { not: null }, retiredAt: null },
    data: { retiredAt: at },
  });
}
