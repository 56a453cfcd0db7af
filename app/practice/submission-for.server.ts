import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { titleWithLevel } from "~/library";
import { type Library, libraryFor } from "~/library/index.server";
import { recordingsFor } from "~/recordings/index.server";
import { clipOf } from "./clip-of.server";
import { type SubmittedTake, mediumOf } from "./model";
import { skillInBrief } from "./skill-in-brief";
import { readableSubmission } from "./store/submissions.server";

/** A submission as one of its reviewers or its owner sees it; null for everyone else and, for reviewers, once withdrawn. */
export async function submissionFor(viewer: Viewer, submissionId: string): Promise<SubmittedTake | null> {
  const [row, library] = await Promise.all([readableSubmission(viewer, submissionId), libraryFor(viewer)]);
  const moment = row && library.vignette(row.take.session.vignetteSlug, row.take.session.vignetteEdition);
  const practised = moment && library.skill(moment.skill);
  if (!row || !moment || !practised) return null;
  const { take } = row;
  const reviewerIds = row.reviewers.map(({ reviewerId }) => reviewerId);
  const [names, recordings, clip] = await Promise.all([
    nameOf(viewer, [take.session.personId, ...reviewerIds]),
    recordingsFor(viewer, take.recordingId ? [take.recordingId] : []),
    clipOf(viewer, take.session),
  ]);
  const person = (personId: string) => ({ personId, name: names.get(personId) ?? "Someone who has left" });
  return {
    id: row.id,
    submittedAt: row.submittedAt,
    withdrawnAt: row.withdrawnAt,
    releasedAt: row.releasedAt,
    reviewers: reviewerIds.map(person),
    sessionId: take.sessionId,
    sitting: sittingIn(library, take.session),
    trainee: person(take.session.personId),
    vignette: { ...moment, title: titleWithLevel(moment, library.vignettes()) },
    skill: skillInBrief(practised),
    criteria: moment.criteria,
    clip,
    take: {
      id: take.id,
      number: take.number,
      medium: mediumOf(take),
      createdAt: take.createdAt,
      typedAnswer: take.typedAnswer,
      recording: (take.recordingId && recordings.get(take.recordingId)) || null,
      selfRatings: Object.fromEntries(take.selfRatings.map((rating) => [rating.criterionId, rating.value])),
    },
  };
}

function sittingIn(library: Library, { sitting }: { sitting: { id: string; assessmentSlug: string; assessmentEdition: number } | null }): SubmittedTake["sitting"] {
  return sitting && { id: sitting.id, title: library.assessment(sitting.assessmentSlug, sitting.assessmentEdition)?.title ?? "" };
}
