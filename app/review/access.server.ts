import type { Viewer } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";

/** Submissions that this person may review: they were named as a reviewer, in the organisation they are signed in to. */
export function reviewableBy(viewer: Viewer): Prisma.SubmissionWhereInput {
  return { organisationId: viewer.organisationId, reviewers: { some: { reviewerId: viewer.personId } } };
}

/** A person's own reviews, of submissions that are theirs to review. */
export function ownReviews(viewer: Viewer): Prisma.ReviewWhereInput {
  return { organisationId: viewer.organisationId, reviewerId: viewer.personId, submission: reviewableBy(viewer) };
}

/** Feedback that this person may read as the one who practised: released, and on an answer of their own. */
export function feedbackFor(viewer: Viewer): Prisma.ReviewWhereInput {
  return {
    organisationId: viewer.organisationId,
    releasedAt: { not: null },
    submission: { take: { session: { personId: viewer.personId } } },
  };
}

/** What was submitted in the programme as a whole, for a programme lead: for counts and times alone, never for what was said. */
export function inProgramme(viewer: Viewer): Prisma.SubmissionWhereInput {
  return { organisationId: viewer.organisationId, withdrawnAt: null };
}
