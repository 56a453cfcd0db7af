import type { Viewer } from "~/accounts/index";
import type { Prisma } from "~/generated/prisma/client";

/**
 * Whose recordings this person may play: their own, those granted to them as a supervisor and not revoked by somebody who
 * is still here to revoke it, and their organisation's published clips. A retired clip stays playable, because answers given to it are still looked at.
 */
export function visibleTo(viewer: Pick<Viewer, "organisationId" | "personId">): Prisma.RecordingWhereInput {
  return {
    organisationId: viewer.organisationId,
    status: { not: "deleted" },
    OR: [
      { ownerId: viewer.personId },
      {
        owner: { leftAt: null },
        grants: { some: { viewerId: viewer.personId, revokedAt: null, viewer: { leftAt: null, roles: { some: { role: "supervisor" } } } } },
      },
      { purpose: "clip", organisationClips: { some: { publishedAt: { not: null } } } },
    ],
  };
}

/** Only the maker changes, sends or deletes a recording. */
export function ownedBy(viewer: Pick<Viewer, "organisationId" | "personId">): Prisma.RecordingWhereInput {
  return { organisationId: viewer.organisationId, ownerId: viewer.personId, status: { not: "deleted" } };
}
