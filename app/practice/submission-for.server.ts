import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { titleWithLevel } from "~/library";
import { type Library, libraryFor } from "~/library/index.server";
import { recordingsFor } from "~/recordings/index.server";
import { clipOf } from "./clip-of.server";
import { type SubmittedTake, mediumOf } from "./model";
import { readableSubmission } from "./store/submissions.server";

/** A submission as one of its reviewers or its owner sees it; null for everyone else and, for reviewers, once withdrawn. */
export async function submissionFor(viewer: Viewer, submissionId: string): Promise<SubmittedTake | null> {
  const [row, library] = await Promise.all([readableSubmission(viewer, submissionId), libraryFor(viewer)]);
  const moment = row && library.vignette(row.take.session.vignetteSlug, row.take.session.vignetteEdition);
  const practised = moment && library.skill(moment.skill);
  if (!row || !moment || !practised) return null;
  const { take } = row;
  const { personId } = take.session;
  const [names, recordings, clip] = await Promise.all([
    nameOf(viewer, [personId]),
    recordingsFor(viewer, take.recordingId ? [take.recordingId] : []),
    clipOf(viewer, take.session),
  ]);
  const { client, justHappened } = moment;
  return {
    id: row.id,
    submittedAt: row.submittedAt,
    sessionId: take.sessionId,
    sitting: sittingIn(library, take.session),
    trainee: { personId, name: names.get(personId) ?? "Someone who has left" },
    vignette: { title: titleWithLevel(moment, library.vignettes()), client, justHappened },
    skill: { title: practised.title },
    clip,
    take: {
      number: take.number,
      medium: mediumOf(take),
      typedAnswer: take.typedAnswer,
      recording: (take.recordingId && recordings.get(take.recordingId)) || null,
      selfRatings: Object.fromEntries(take.selfRatings.map((rating) => [rating.criterionId, rating.value])),
    },
  };
}

type Sat = { sitting: { id: string; assessmentSlug: string; assessmentEdition: number } | null; _count: { minutes: number } };

function sittingIn(library: Library, { sitting, _count }: Sat): SubmittedTake["sitting"] {
  return sitting && { id: sitting.id, title: library.assessment(sitting.assessmentSlug, sitting.assessmentEdition)?.title ?? "", begun: _count.minutes };
}
