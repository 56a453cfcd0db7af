import type { Viewer } from "~/accounts/index";
import type { PracticeActivity } from "~/generated/prisma/client";
import type { Vignette } from "~/library/index";
import { storeFixture } from "~/recordings/index.server";
import { type Maker, daysAgo, minutesAfter } from "./maker";
import { usualConsent } from "./people";
import { put } from "./put";
import { answerFile, answerNames } from "./media";

export type MadeSession = { id: string; key: string; owner: Viewer; vignette: Vignette; startedAt: Date };

/** One sitting with one client's moment; the clip has been watched once. */
export async function makeDrillSession(
  make: Maker,
  owner: Viewer,
  vignette: Vignette,
  { startedAt = daysAgo(make, 1), assignmentId = null, turn = {} }: { startedAt?: Date; assignmentId?: string | null; turn?: { conversationRunId?: string; sittingId?: string; place?: number; move?: string | null; correctedMove?: string; correctedById?: string } } = {},
): Promise<MadeSession> {
  const { organisationId, personId } = owner;
  const id = make.random.uuid(startedAt);
  const key = make.random.uuid(startedAt);
  const moment = { vignetteSlug: vignette.slug, vignetteEdition: vignette.edition };
  await put(make, "drillSession", [{ id, organisationId, personId, key, ...moment, ...turn, assignmentId, createdAt: startedAt }]);
  const session = { id, key, owner, vignette, startedAt };
  await makeVerifiedTime(make, session, { activity: "watching", mediaMs: vignette.clip?.durationMs ?? 20_000, at: minutesAfter(startedAt, 1) });
  return session;
}

type Run = {
  activity: PracticeActivity;
  mediaMs: number;
  at: Date;
  /** A take's own key while it is answered. */
  playKey?: string;
  /** Less than its length where it was stopped. */
  creditedMs?: number;
};

/** One run through a clip or a take. */
export async function makeVerifiedTime(make: Maker, session: MadeSession, { activity, mediaMs, at, playKey = make.random.uuid(at), creditedMs = mediaMs }: Run): Promise<void> {
  await put(make, "verifiedTime", [
    {
      organisationId: session.owner.organisationId,
      sessionId: session.id,
      activity,
      playKey,
      mediaMs,
      creditedMs,
      positionMs: creditedMs,
      startedAt: at,
      lastBeatAt: minutesAfter(at, creditedMs / 60_000),
    },
  ]);
}

export type MadeTake = { id: string; session: MadeSession; recordingId: string | null; durationMs: number; givenAt: Date };

/** A recorded answer with a real file behind it, rated by the one who gave it unless there are no `selfValues`. */
export async function makeTake(
  make: Maker,
  session: MadeSession,
  { number = 1, file = answerFile(make.random.pick(answerNames)), selfValues = [1] as readonly number[], consent = usualConsent } = {},
): Promise<MadeTake> {
  const { owner } = session;
  const givenAt = minutesAfter(session.startedAt, 3 * number);
  const key = make.random.uuid(givenAt);
  const { id: recordingId, durationMs } = await storeFixture(make.tx, owner, file, {
    id: make.random.uuid(givenAt),
    key,
    consentPurposes: consent.purposes,
    retentionDays: consent.retentionDays,
    createdAt: givenAt,
  });
  const take = await writeTake(make, session, { number, key, givenAt, recordingId, typedAnswer: null, retainUntil: null, selfValues });
  await makeVerifiedTime(make, session, { activity: "answering", mediaMs: durationMs, at: givenAt });
  return { ...take, durationMs };
}

/** An answer in writing, for someone without camera and microphone. */
export async function makeTypedTake(make: Maker, session: MadeSession, typedAnswer: string, number = 1): Promise<MadeTake> {
  const givenAt = minutesAfter(session.startedAt, 3 * number);
  const retainUntil = minutesAfter(givenAt, usualConsent.retentionDays * 24 * 60);
  return writeTake(make, session, { number, key: make.random.uuid(givenAt), givenAt, recordingId: null, typedAnswer, retainUntil, selfValues: [1] });
}

async function writeTake(
  make: Maker,
  session: MadeSession,
  given: {
    number: number;
    key: string;
    givenAt: Date;
    recordingId: string | null;
    typedAnswer: string | null;
    retainUntil: Date | null;
    selfValues: readonly number[];
  },
): Promise<MadeTake> {
  const { number, key, givenAt, recordingId, typedAnswer, retainUntil } = given;
  const { organisationId } = session.owner;
  const id = make.random.uuid(givenAt);
  await put(make, "take", [{ id, organisationId, sessionId: session.id, key, number, recordingId, typedAnswer, retainUntil, createdAt: givenAt }]);
  const selfRated = given.selfValues.length > 0 ? session.vignette.criteria : [];
  const selfRatings = selfRated.map((criterion, index) => ({
    organisationId,
    takeId: id,
    criterionId: criterion.id,
    value: given.selfValues[index % given.selfValues.length]!,
    ratedAt: minutesAfter(givenAt, 2),
  }));
  await put(make, "selfRating", selfRatings);
  return { id, session, recordingId, durationMs: 0, givenAt };
}

/** `take` is the last of `takes`, which are more than one in a conversation. */
export type MadeSubmission = { id: string; take: MadeTake; takes: MadeTake[]; reviewers: Viewer[]; submittedAt: Date };

/** Hands a take to these reviewers, who may play it from then on. */
export async function submit(
  make: Maker,
  take: MadeTake,
  reviewers: Viewer[],
  submittedAt = minutesAfter(take.givenAt, 5),
  releasedAt: Date | null = null,
): Promise<MadeSubmission> {
  const { organisationId } = take.session.owner;
  const id = make.random.uuid(submittedAt);
  const key = make.random.uuid(submittedAt);
  await put(make, "submission", [{ id, organisationId, takeId: take.id, key, submittedAt, releasedAt }]);
  await put(make, "submissionReviewer", reviewers.map(({ personId }) => ({ organisationId, submissionId: id, reviewerId: personId })));
  const { recordingId } = take;
  const viewers = recordingId ? reviewers : [];
  await put(make, "recordingGrant", viewers.map(({ personId }) => ({ organisationId, recordingId: recordingId!, viewerId: personId, grantedAt: submittedAt })));
  return { id, take, takes: [take], reviewers, submittedAt };
}

/** Takes a submission back, and with it what its reviewers might see. */
export async function withdraw(make: Maker, submission: MadeSubmission, withdrawnAt = minutesAfter(submission.submittedAt, 10)): Promise<void> {
  await make.tx.submission.update({ where: { id: submission.id }, data: { withdrawnAt } });
  const { recordingId } = submission.take;
  if (recordingId) await make.tx.recordingGrant.updateMany({ where: { recordingId }, data: { revokedAt: withdrawnAt } });
}

/** A drill that this supervisor has given this trainee to do. */
export async function assign(
  make: Maker,
  supervisor: Viewer,
  trainee: Viewer,
  vignette: Vignette,
  { note = "", dueInDays = 7, createdAt = daysAgo(make, 2), doneAt = null as Date | null } = {},
): Promise<string> {
  const due = daysAgo(make, -dueInDays);
  const id = make.random.uuid(createdAt);
  await put(make, "assignment", [
    {
      id,
      organisationId: supervisor.organisationId,
      key: make.random.uuid(createdAt),
      traineeId: trainee.personId,
      supervisorId: supervisor.personId,
      vignetteSlug: vignette.slug,
      vignetteEdition: vignette.edition,
      note,
      // A day, without a time of day.
      dueOn: new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth(), due.getUTCDate())),
      createdAt,
      doneAt,
    },
  ]);
  return id;
}
