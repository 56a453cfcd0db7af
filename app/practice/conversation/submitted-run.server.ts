import type { Viewer } from "~/accounts";
import { libraryFor } from "~/library/index.server";
import { clipOf } from "../clip-of.server";
import type { TakeOnPage } from "../model";
import type { SubmittedRun } from "./run-model";
import { readableRun } from "../store/runs.server";
import { besideTakes, submissionState, takeOnPage } from "../take-on-page.server";
import { conversationOf, endingOf, inBrief, moveOf, othersAt, turnOf } from "./turns.server";

/** A whole conversation as one of its reviewers or its owner sees it; null for everyone else, once withdrawn, and for a single take. */
export async function submittedRun(viewer: Viewer, submissionId: string): Promise<SubmittedRun | null> {
  const [row, library] = await Promise.all([readableRun(viewer, submissionId), libraryFor(viewer)]);
  if (!row?.conversationRun) return null;
  const { conversationRun: run } = row;
  const conversation = conversationOf(library, run);
  const people = [run.personId, ...row.reviewers.map(({ reviewerId }) => reviewerId)];
  const beside = await besideTakes(viewer, run.sessions.flatMap(({ takes }) => takes), people);
  const { rubric, steps, stepNotes } = conversation;
  const turns = run.sessions.map(async (session, index) => {
    const turn = turnOf(conversation, session);
    const move = moveOf(session.move);
    const answer = session.takes.at(-1);
    const clip = await clipOf(viewer, session);
    return {
      sessionId: session.id, place: session.place ?? index + 1, rung: turn.rung, vignette: turn.vignette, clip, move,
      take: answer ? forReviewers(takeOnPage(answer, beside)) : null,
      others: othersAt(conversation, turn, move, true),
    };
  });
  return {
    ...submissionState(row, beside.person),
    runId: run.id,
    trainee: beside.person(run.personId),
    conversation: { ...inBrief(conversation), rubric, steps, stepNotes },
    turns: await Promise.all(turns),
    ending: endingOf(conversation, run),
  };
}

/** Who else viewed it is its owner's to know. */
function forReviewers({ id, key, number, medium, createdAt, typedAnswer, recording, selfRatings }: TakeOnPage): SubmittedRun["turns"][number]["take"] {
  return { id, key, number, medium, createdAt, typedAnswer, recording, selfRatings };
}
