import type { Viewer } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";

/** A session, with all that hangs on it, is its maker's and nobody else's. */
export const ownSessions = (viewer: Viewer) =>
  ({ organisationId: viewer.organisationId, personId: viewer.personId }) satisfies Prisma.DrillSessionWhereInput;

/** A drill stands by itself; the turns of a conversation and the clips of an assessment belong to a whole. */
export const ownDrills = (viewer: Viewer) =>
  ({ ...ownSessions(viewer), conversationRunId: null, sittingId: null }) satisfies Prisma.DrillSessionWhereInput;

/** A run through a conversation, with its turns, is its maker's and nobody else's. */
export const ownRuns = (viewer: Viewer) =>
  ({ organisationId: viewer.organisationId, personId: viewer.personId }) satisfies Prisma.ConversationRunWhereInput;

/** A sitting of an assessment, with its answers, is its maker's and nobody else's. */
export const ownSittings = (viewer: Viewer) =>
  ({ organisationId: viewer.organisationId, personId: viewer.personId }) satisfies Prisma.AssessmentSittingWhereInput;

export const ownTakes = (viewer: Viewer) =>
  ({ organisationId: viewer.organisationId, session: { personId: viewer.personId } }) satisfies Prisma.TakeWhereInput;

/** What was submitted to this reviewer and neither withdrawn nor deleted since, by somebody who has not left. */
export const submittedTo = (viewer: Viewer) =>
  ({
    organisationId: viewer.organisationId,
    withdrawnAt: null,
    take: { deletedAt: null, session: { person: { leftAt: null } } },
    reviewers: { some: { reviewerId: viewer.personId } },
  }) satisfies Prisma.SubmissionWhereInput;

/** One's own submissions, or those that wait for or were given to this reviewer. */
export const readableSubmissions = (viewer: Viewer): Prisma.SubmissionWhereInput => ({
  OR: [submittedTo(viewer), { organisationId: viewer.organisationId, take: ownTakes(viewer) }],
});

/** An assignment belongs to the one who gave it and the one who got it. */
export const givenBy = (viewer: Viewer) =>
  ({ organisationId: viewer.organisationId, supervisorId: viewer.personId }) satisfies Prisma.AssignmentWhereInput;
export const givenTo = (viewer: Viewer) =>
  ({ organisationId: viewer.organisationId, traineeId: viewer.personId }) satisfies Prisma.AssignmentWhereInput;
