import type { Viewer } from "~/accounts/index";
import type { Prisma } from "~/generated/prisma/client";

type Person = Pick<Viewer, "organisationId" | "personId">;

/** What anyone of the organisation may be shown: published once, and its recording not deleted. */
export const publishedClips = ({ organisationId }: Person): Prisma.OrganisationClipWhereInput => ({
  organisationId,
  publishedAt: { not: null },
  recording: { status: "ready" },
});

/** Those in which this person is seen, whatever became of them. */
export const clipsMadeBy = ({ organisationId, personId }: Person) => ({ organisationId, recordedById: personId }) satisfies Prisma.OrganisationClipWhereInput;

/** A recording of a client's part is published by the one who made it. */
export const ownClips = (viewer: Person): Prisma.OrganisationClipWhereInput => ({
  ...clipsMadeBy(viewer),
  recording: { status: { not: "deleted" } },
});

/** The one who made it, or a programme lead, takes it out of use. */
export const retirableClips = (viewer: Viewer): Prisma.OrganisationClipWhereInput =>
  viewer.roles.includes("programme_lead") ? publishedClips(viewer) : { ...publishedClips(viewer), ...clipsMadeBy(viewer) };

/** What somebody meets in the studio: what is published, and the drafts that they may change. */
export const studioItems = (viewer: Viewer) =>
  ({ organisationId: viewer.organisationId, AND: [hasStudio(viewer) ? {} : nothing, { OR: [{ publishedAt: { not: null } }, mayChange(viewer)] }] }) satisfies Prisma.LibraryItemWhereInput;

/** A draft is changed, and what became of it retired, by its author and by programme leads. */
export const editableItems = (viewer: Viewer) => ({ organisationId: viewer.organisationId, AND: [mayChange(viewer)] }) satisfies Prisma.LibraryItemWhereInput;

const nothing: Prisma.LibraryItemWhereInput = { id: { in: [] } };
const hasStudio = ({ roles }: Viewer) => roles.includes("programme_lead") || roles.includes("supervisor");

/** Without either role nothing, whoever wrote it. */
function mayChange(viewer: Viewer): Prisma.LibraryItemWhereInput {
  // Not {}, which counts for nothing among alternatives.
  if (viewer.roles.includes("programme_lead")) return { organisationId: viewer.organisationId };
  return hasStudio(viewer) ? { authorId: viewer.personId } : nothing;
}
