import type { Viewer } from "~/accounts";
import { supervisorsOf } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { grantViewing } from "~/recordings/index.server";
import { tell } from "../events.server";
import { runOf } from "./run-of.server";
import { whyNotGiven } from "./run-rules";
import { lockRun, runSubmissionByKey } from "../store/runs.server";
import { addSubmission } from "../store/submissions.server";

type Submit = { runId: string; key: string; reviewerIds: string[] };

/** Gives a whole conversation to supervisors of one's own, who may then play every answer in it. Twice is once, by key and by run. */
export async function submitRun(viewer: Viewer, { runId, key, reviewerIds }: Submit): Promise<Result<{ submissionId: string }>> {
  const [shown, supervisors] = await Promise.all([runOf(viewer, runId), supervisorsOf(viewer, viewer.personId)]);
  if (!shown) return missing("This conversation is not one of yours.");
  return transaction(async (tx) => {
    const run = await lockRun(tx, viewer, runId);
    const before = await runSubmissionByKey(tx, key);
    if (before) return before.conversationRunId === runId ? done({ submissionId: before.id }) : refused("Load the page again and submit once more.");
    const standing = run?.submissions.find(({ withdrawnAt }) => withdrawnAt === null);
    if (standing) return done({ submissionId: standing.id });
    const problem = shown.notSubmittable ?? whyNotGiven({ reviewerIds, supervisorIds: supervisors.map(({ personId }) => personId) });
    if (problem) return refused(problem);
    // Behind the lock: an answer may have been deleted since.
    const answers = run?.sessions.flatMap(({ takes }) => takes.at(-1) ?? []) ?? [];
    const last = answers.at(-1);
    if (!last || answers.length < shown.turns.length) return refused("An answer of this conversation was deleted just now, so it cannot be submitted as a whole.");
    const reviewers = [...new Set(reviewerIds)];
    const submission = await addSubmission(tx, viewer, { takeId: last.id, conversationRunId: runId, key, reviewerIds: reviewers });
    for (const { recordingId } of answers) if (recordingId) await grantViewing(tx, viewer, recordingId, reviewers);
    await tell(tx, "take.submitted", { submissionId: submission.id });
    return done({ submissionId: submission.id });
  });
}
