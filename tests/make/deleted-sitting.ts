import type { Viewer } from "~/accounts/index";
import type { Vignette } from "~/library/index";
import { type Maker, minutesAfter } from "./maker";
import { usualConsent } from "./people";
import { type MadeSession, makeDrillSession, makeVerifiedTime } from "./practice";
import { put } from "./put";

/**
 * A sitting in which each answer was given after the clip, was played again, and was deleted in the end: what is left is
 * the practised time, and rows that say that there was something. `answersMs`: how long each answer was. Answers the
 * verified milliseconds.
 */
export async function makeDeletedSitting(make: Maker, owner: Viewer, vignette: Vignette, { startedAt, answersMs }: { startedAt: Date; answersMs: number[] }): Promise<number> {
  const { random } = make;
  const session = await makeDrillSession(make, owner, vignette, { startedAt });
  const clipMs = vignette.clip?.durationMs ?? 20_000;
  const runs: { key: string; at: Date; durationMs: number }[] = [];
  let verifiedMs = clipMs;
  let at = minutesAfter(startedAt, 1 + clipMs / 60_000);
  const onceMore = async (activity: "watching" | "reviewing", mediaMs: number, creditedMs = mediaMs) => {
    await makeVerifiedTime(make, session, { activity, mediaMs, creditedMs, at });
    verifiedMs += creditedMs;
    at = minutesAfter(at, creditedMs / 60_000);
  };
  for (const [index, durationMs] of answersMs.entries()) {
    if (index > 0) await onceMore("watching", clipMs);
    const key = random.uuid(at);
    runs.push({ key, at, durationMs });
    await makeVerifiedTime(make, session, { activity: "answering", mediaMs: durationMs, playKey: key, at });
    verifiedMs += durationMs;
    at = minutesAfter(at, durationMs / 60_000 + 0.1);
    await onceMore("reviewing", durationMs, Math.round(durationMs * random.pick([0.6, 1, 1])));
    // A while to rate it and to think.
    at = minutesAfter(at, random.between(2, 6) / 4);
  }
  for (const [index, { key, at: givenAt, durationMs }] of runs.entries()) {
    await putDeleted(make, session, { key, number: index + 1, givenAt, durationMs, deletedAt: minutesAfter(at, 5) });
  }
  return verifiedMs;
}

type Deleted = { key: string; number: number; givenAt: Date; durationMs: number; deletedAt: Date };

/** The rows of a take whose owner deleted it; its file is gone. */
async function putDeleted(make: Maker, { id: sessionId, owner }: MadeSession, { key, number, givenAt, durationMs, deletedAt }: Deleted): Promise<void> {
  const { organisationId, personId: ownerId } = owner;
  const recordingId = make.random.uuid(givenAt);
  const looks = { medium: "video", mime: "video/webm", width: 1280, height: 720, durationMs, bytes: BigInt(durationMs * 150) } as const;
  const kept = { consentPurposes: usualConsent.purposes, retainUntil: minutesAfter(givenAt, usualConsent.retentionDays * 24 * 60) };
  await put(make, "recording", [
    { id: recordingId, organisationId, ownerId, key, purpose: "take", status: "deleted", ...looks, ...kept, createdAt: givenAt, readyAt: minutesAfter(givenAt, 2), deletedAt },
  ]);
  await put(make, "take", [{ id: make.random.uuid(givenAt), organisationId, sessionId, key, number, recordingId, createdAt: givenAt, deletedAt }]);
}
