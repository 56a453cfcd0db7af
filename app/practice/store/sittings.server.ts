import { randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownSessions, ownSittings, submittedTo } from "../access.server";
import { takeParts } from "./sessions.server";
import { countsAsAnswer } from "./takes.server";
import { timesBegun } from "./verified-time.server";

const recorded = { recording: { select: { medium: true, status: true, refusal: true } } } as const;

/** `_count.takes` are the answers that count, `_count.minutes` how often the clip was begun. */
const sittingParts = {
  sessions: {
    orderBy: { place: "asc" },
    include: {
      takes: { ...takeParts, include: { ...takeParts.include, ...recorded } },
      _count: { select: { takes: { where: countsAsAnswer }, minutes: { where: timesBegun } } },
    },
  },
} satisfies Prisma.AssessmentSittingInclude;

export type SittingRow = NonNullable<Awaited<ReturnType<typeof sittingWithClips>>>;
export type ClipRow = SittingRow["sessions"][number];

/** The sitting with the clips that were met, in their order, and the takes of them that are still there. */
export function sittingWithClips(viewer: Viewer, id: string, tx: Tx = db()) {
  return tx.assessmentSitting.findFirst({ where: { id, ...ownSittings(viewer) }, include: sittingParts });
}

/** Own sittings, the newest first; of one assessment only, where it is named. */
export function recentSittingRows(viewer: Viewer, limit: number, assessmentSlug?: string) {
  return db().assessmentSitting.findMany({
    where: { ...ownSittings(viewer), ...(assessmentSlug && { assessmentSlug }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    include: sittingParts,
  });
}

/** Waits until no other request changes the sitting; null for another's. */
export async function lockSitting(tx: Tx, viewer: Viewer, id: string) {
  await tx.$queryRaw`select 1 from assessment_sitting where id = ${id}::uuid and person_id = ${viewer.personId}::uuid for update`;
  return sittingWithClips(viewer, id, tx);
}

export function sittingOfKey(tx: Tx, viewer: Viewer, key: string) {
  return tx.assessmentSitting.findFirst({ where: { key, ...ownSittings(viewer) }, select: { id: true } });
}

/** The own sitting of this assessment that goes on, and how many of its clips were met. */
export function openSitting(tx: Tx, viewer: Viewer, assessmentSlug: string) {
  return tx.assessmentSitting.findFirst({
    where: { ...ownSittings(viewer), assessmentSlug, finishedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, assessmentEdition: true, _count: { select: { sessions: true } } },
  });
}

/** Begins a sitting of which no clip was met anew, as one that was made just now: form and order stay. */
export async function beginSittingAgain(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx.assessmentSitting.updateMany({ where: { id, ...ownSittings(viewer) }, data: { createdAt: new Date() } });
}

type NewSitting = { key: string; assessmentSlug: string; assessmentEdition: number; form: string; cohortId: string | null; clips: string[] };

/** Makes the sitting; null where the key is another's. */
export async function addSitting(tx: Tx, viewer: Viewer, made: NewSitting): Promise<{ id: string } | null> {
  await tx.assessmentSitting.createMany({ data: { ...made, ...ownSittings(viewer) }, skipDuplicates: true });
  return sittingOfKey(tx, viewer, made.key);
}

type NewClip = Pick<Prisma.DrillSessionUncheckedCreateInput, "key" | "vignetteSlug" | "vignetteEdition" | "organisationClipId"> & { place: number };

/** Lets the person meet the next clip of a locked sitting. A random id tells raters nothing of the order. */
export async function addClip(tx: Tx, viewer: Viewer, sittingId: string, clip: NewClip): Promise<void> {
  await tx.drillSession.create({ data: { ...clip, id: randomUUID(), sittingId, ...ownSessions(viewer) } });
}

export async function setFinished(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx.assessmentSitting.updateMany({ where: { id, ...ownSittings(viewer), finishedAt: null }, data: { finishedAt: new Date() } });
}

/** Removes clips of a locked sitting in which nothing was answered. */
export async function removeUnansweredClips(tx: Tx, viewer: Viewer, sittingId: string): Promise<void> {
  await tx.drillSession.deleteMany({ where: { sittingId, ...ownSessions(viewer), takes: { none: {} } } });
}

export async function removeSitting(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx.assessmentSitting.deleteMany({ where: { id, ...ownSittings(viewer) } });
}

/** Whether a sitting goes on, for the answer of a locked session of it. */
export async function sittingGoesOn(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  return (await tx.assessmentSitting.count({ where: { id, ...ownSittings(viewer), finishedAt: null } })) === 1;
}

/** The sitting that a session of this person's is a clip of; null for every other. */
export async function sittingOfSession(viewer: Viewer, id: string): Promise<string | null> {
  const found = await db().drillSession.findFirst({ where: { id, ...ownSessions(viewer) }, select: { sittingId: true } });
  return found?.sittingId ?? null;
}

/** Whether a sitting of this person's has reached the clip: ever, or one that goes on. */
export async function hasMet(viewer: Viewer, vignetteSlug: string, when: "ever" | "now"): Promise<boolean> {
  const sitting = when === "now" ? { finishedAt: null } : {};
  return (await db().drillSession.count({ where: { ...ownSessions(viewer), vignetteSlug, sittingId: { not: null }, sitting } })) > 0;
}

/** Whether an answer to the clip was submitted to this person. */
export async function reviewsAnswerTo(viewer: Viewer, vignetteSlug: string): Promise<boolean> {
  return (await db().submission.count({ where: { AND: [submittedTo(viewer), { take: { session: { vignetteSlug, sittingId: { not: null } } } }] } })) > 0;
}
