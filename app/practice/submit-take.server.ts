import type { Viewer } from "~/accounts";
import { supervisorsOf } from "~/accounts/index.server";
import { type Result, done, refused } from "~/core/result";
import { libraryFor } from "~/library/index.server";
import { type Tx, db, transaction } from "~/platform/db.server";
import { grantViewing, recordingsFor } from "~/recordings/index.server";
import { tell } from "./events.server";
import { whyNotSubmittable } from "./rules";
import { setDone } from "./store/assignments.server";
import { lockSession } from "./store/sessions.server";
import { addSubmission, submissionByKey } from "./store/submissions.server";
import { ownTake } from "./store/takes.server";
import { takeGone } from "./take-gone.server";

type Submit = { sessionId: string; takeId: string; key: string; reviewerIds: string[] };
type Submitted = Result<{ submissionId: string }>;

/** Gives a take to supervisors of one's own, who may then play it. Twice is once, by key and by take. */
export async function submitTake(viewer: Viewer, { sessionId, takeId, key, reviewerIds }: Submit): Promise<Submitted> {
  const supervisors = await supervisorsOf(viewer, viewer.personId);
  const recording = await recordingOf(viewer, sessionId, takeId);
  const library = await libraryFor(viewer);
  return transaction(async (tx) => {
    const session = await lockSession(tx, viewer, sessionId);
    const take = session && (await ownTake(tx, viewer, sessionId, takeId));
    if (!take) return takeGone(tx, viewer, sessionId, takeId);
    const before = await submissionByKey(tx, key);
    if (before) return before.takeId === takeId ? done({ submissionId: before.id }) : refused("Load the page again and submit once more.");
    const standing = take.submissions[0];
    if (standing) return done({ submissionId: standing.id });
    const criteria = library.vignette(session.vignetteSlug, session.vignetteEdition)?.criteria ?? [];
    const problem = whyNotSubmittable({
      ...recording,
      unrated: criteria.filter(({ id }) => !take.selfRatings.some((rating) => rating.criterionId === id)).length,
      reviewerIds,
      supervisorIds: supervisors.map(({ personId }) => personId),
    });
    if (problem) return refused(problem);
    const submissionId = await give(tx, viewer, { ...take, key, reviewerIds });
    if (session.assignmentId) await setDone(tx, viewer, session.assignmentId, true);
    return done({ submissionId });
  });
}

/** What a submission depends on; a typed answer has no recording. */
async function recordingOf(viewer: Viewer, sessionId: string, takeId: string) {
  const take = await ownTake(db(), viewer, sessionId, takeId);
  if (!take?.recordingId) return { recordingStatus: null, forSupervision: true };
  const recording = (await recordingsFor(viewer, [take.recordingId])).get(take.recordingId);
  return { recordingStatus: recording?.status ?? ("deleted" as const), forSupervision: recording?.forSupervision ?? true };
}

async function give(tx: Tx, viewer: Viewer, take: { id: string; recordingId: string | null; key: string; reviewerIds: string[] }) {
  const reviewerIds = [...new Set(take.reviewerIds)];
  const submission = await addSubmission(tx, viewer, { takeId: take.id, key: take.key, reviewerIds });
  if (take.recordingId) await grantViewing(tx, viewer, take.recordingId, reviewerIds);
  await tell(tx, "take.submitted", { submissionId: submission.id });
  return submission.id;
}
