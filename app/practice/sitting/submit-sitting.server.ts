import { createHash, randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts";
import { supervisorsOf } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { grantViewing, recordingsFor } from "~/recordings/index.server";
import { tell } from "../events.server";
import { whyNotSubmittable } from "../rules";
import { lockSession } from "../store/sessions.server";
import { type SittingRow, lockSitting, sittingWithClips } from "../store/sittings.server";
import { addSubmission, submissionByKey } from "../store/submissions.server";
import { answerTo, isSubmittable } from "./rules";

type Submit = { sittingId: string; key: string; reviewerIds: string[] };

/**
 * Gives all answers of a sitting that is over to supervisors of one's own, each as a submission of its own. What was
 * deleted or could not be used is left out. Twice is once, by key and by take.
 */
export async function submitSitting(viewer: Viewer, { sittingId, key, reviewerIds }: Submit): Promise<Result<void>> {
  const [found, supervisors] = await Promise.all([sittingWithClips(viewer, sittingId), supervisorsOf(viewer, viewer.personId)]);
  if (!found) return missing("This sitting is not one of yours.");
  const recordings = await recordingsFor(viewer, answersOf(found).flatMap(({ recordingId }) => recordingId ?? []));
  const problem = whyNotSubmittable({ recordingStatus: null, forSupervision: true, unrated: 0, reviewerIds, supervisorIds: supervisors.map(({ personId }) => personId) });
  const reviewers = [...new Set(reviewerIds)];
  return transaction(async (tx) => {
    const sitting = await lockSitting(tx, viewer, sittingId);
    if (!sitting?.finishedAt) return refused("An assessment is submitted as a whole, once it is over.");
    for (const session of sitting.sessions) await lockSession(tx, viewer, session.id);
    // Read again behind the locks: an answer may have been deleted or submitted since.
    const answers = answersOf((await sittingWithClips(viewer, sittingId, tx)) ?? sitting);
    if (answers.some(isStanding)) return done(undefined);
    if (problem) return refused(problem);
    const usable = answers.filter(({ recordingId }) => isSubmittable({ recording: (recordingId && recordings.get(recordingId)) || null }));
    if (usable.length === 0) return refused("None of your answers in this sitting can be submitted any more.");
    const given: string[] = [];
    const at = new Date();
    for (const { id, recordingId } of usable) {
      const submissionId = recordingId && (await give(tx, viewer, { takeId: id, recordingId, key: keyFor(key, id), reviewers, at }));
      if (submissionId) given.push(submissionId);
    }
    // One sitting is one piece of news, of whichever of its answers.
    const [one] = given.toSorted();
    if (one) await tell(tx, "take.submitted", { submissionId: one });
    return done(undefined);
  });
}

const answersOf = ({ sessions }: SittingRow) => sessions.flatMap((session) => answerTo(session) ?? []);

const isStanding = ({ submissions }: ReturnType<typeof answersOf>[number]) => submissions.some(({ withdrawnAt }) => withdrawnAt === null);

type Give = { takeId: string; recordingId: string; key: string; reviewers: string[]; at: Date };

/** Its id is random and its time that of all: neither tells raters when in the sitting the answer was given. */
async function give(tx: Tx, viewer: Viewer, { takeId, recordingId, key, reviewers, at }: Give): Promise<string | null> {
  if (await submissionByKey(tx, key)) return null;
  const { id } = await addSubmission(tx, viewer, { id: randomUUID(), submittedAt: at, takeId, key, reviewerIds: reviewers });
  await grantViewing(tx, viewer, recordingId, reviewers);
  return id;
}

/** A key for each answer out of the one that the form was sent with: the same sending gives the same ones. */
function keyFor(key: string, takeId: string): string {
  const hex = createHash("sha256").update(`${key} ${takeId}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
