import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { titleWithLevel } from "~/library";
import { libraryFor } from "~/library/index.server";
import { type SubmittedTake, mediumOf } from "~/practice";
import type { EarlierFeedback, GivenLine } from "./model";
import { assessmentIn, vignetteOf } from "./rubric.server";
import { givenReviews } from "./store.server";

/** Feedback that the viewer has released, newest first; what was deleted since is left out. */
export async function givenFeedback(viewer: Viewer, limit = 20): Promise<GivenLine[]> {
  const [rows, library] = await Promise.all([givenReviews(viewer, limit), libraryFor(viewer)]);
  const names = await nameOf(viewer, [...new Set(rows.map(({ submission }) => submission.take.session.personId))]);
  return rows.flatMap(({ submissionId, submission: { take, conversationRun }, tryNext, releasedAt }) => {
    if (!releasedAt) return [];
    const vignette = vignetteOf(library, take.session);
    return {
      submissionId,
      traineeName: names.get(take.session.personId) ?? "Somebody",
      clientName: vignette.client.name,
      momentTitle: assessmentIn(library, take.session)?.title ?? titleWithLevel(vignette, library.vignettes()),
      medium: mediumOf(take),
      takeNumber: take.number,
      turns: conversationRun?.sessions.length ?? null,
      tryNext,
      releasedAt,
    };
  });
}

/** What the viewer asked for last on an earlier take of the same session; null where there is none. */
export async function earlierFeedback(viewer: Viewer, { sessionId, take }: SubmittedTake): Promise<EarlierFeedback | null> {
  const rows = await givenReviews(viewer, 20, sessionId);
  const before = rows.filter((row) => row.submission.take.number < take.number);
  const last = before.toSorted((a, b) => b.submission.take.number - a.submission.take.number)[0];
  return last ? { submissionId: last.submissionId, takeNumber: last.submission.take.number, tryNext: last.tryNext } : null;
}
