import type { Viewer } from "~/accounts/index";
import type { LibraryItem, LibraryKind, Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { editableItems, studioItems } from "./access.server";

export type { LibraryKind } from "~/generated/prisma/client";

type Of = Pick<Viewer, "organisationId">;
export type Item = LibraryItem;
export type PublishedRow = Pick<LibraryItem, "kind" | "slug" | "edition" | "definition" | "sentences" | "skillEdition" | "retiredAt">;
export type Definition = Prisma.InputJsonObject;

/** Changes whenever something is published, retired or taken back; null where nothing ever was. */
export async function publishedVersion({ organisationId }: Of): Promise<string | null> {
  const [row] = await db().$queryRaw<{ version: string | null }[]>`
    select case when count(*) = 0 then null else count(*) || ' ' || sum(extract(epoch from updated_at) * 1000)::bigint end as version
    from library_item where organisation_id = ${organisationId}::uuid and published_at is not null`;
  return row?.version ?? null;
}

export const publishedRows = ({ organisationId }: Of): Promise<PublishedRow[]> =>
  db().libraryItem.findMany({ where: { organisationId, publishedAt: { not: null } }, orderBy: { edition: "asc" } });

/** Everything that this person may look at in the studio, the newest change first. */
export const itemsFor = (viewer: Viewer) => db().libraryItem.findMany({ where: { ...studioItems(viewer), deletedAt: null }, orderBy: { updatedAt: "desc" } });

export const findItem = (viewer: Viewer, id: string, tx: Tx = db()) => tx.libraryItem.findFirst({ where: { ...studioItems(viewer), id, deletedAt: null } });

/** One that this person may change, held until the transaction ends, and with a moment all of its levels, always in the same order. */
export async function holdItem(tx: Tx, viewer: Viewer, id: string): Promise<Item | null> {
  await tx.$executeRaw`
    select 1 from library_item
    where organisation_id = ${viewer.organisationId}::uuid and (id = ${id}::uuid or kind = 'vignette' and definition ->> 'moment' = (
      select definition ->> 'moment' from library_item where id = ${id}::uuid and organisation_id = ${viewer.organisationId}::uuid and kind = 'vignette'))
    order by id for update`;
  return tx.libraryItem.findFirst({ where: { ...editableItems(viewer), id } });
}

/** A draft of a moment that this person may change. */
export const openDraft = (tx: Tx, viewer: Viewer, id: string) =>
  tx.libraryItem.findFirst({ where: { ...editableItems(viewer), id, kind: "vignette", publishedAt: null, deletedAt: null }, select: { slug: true, edition: true } });

/** Whether this person may change it. */
export const mayEdit = async (viewer: Viewer, id: string) => (await db().libraryItem.count({ where: { ...editableItems(viewer), id } })) > 0;

export const itemByKey = (tx: Tx, { organisationId, personId }: Viewer, key: string) =>
  tx.libraryItem.findFirst({ where: { organisationId, authorId: personId, key } });

export type NewItem = { key: string; kind: LibraryKind; slug: string; edition: number; definition: Definition; sentences: string[] };

/** Adds a draft of this person's; null where the same slug and edition, or the same key, is there already. */
export async function addItem(tx: Tx, author: Pick<Viewer, "organisationId" | "personId">, item: NewItem): Promise<Item | null> {
  const data = { ...item, organisationId: author.organisationId, authorId: author.personId };
  return (await tx.libraryItem.createManyAndReturn({ data: [data], skipDuplicates: true }))[0] ?? null;
}

/** Changes a row that this transaction holds; answers it as it is then. */
export const changeItem = (tx: Tx, { id }: { id: string }, data: Prisma.LibraryItemUncheckedUpdateInput): Promise<Item> => tx.libraryItem.update({ where: { id }, data });

/** All editions of one thing, the newest first, deleted drafts among them. */
export const editionsOf = (tx: Tx, { organisationId }: Of, { kind, slug }: { kind: LibraryKind; slug: string }) =>
  tx.libraryItem.findMany({ where: { organisationId, kind, slug }, orderBy: { edition: "desc" } });

/** Moments that share a name, as the levels of one do, whatever became of them. */
export const levelsOf = (tx: Tx, { organisationId }: Of, moment: string) =>
  tx.libraryItem.findMany({ where: { organisationId, kind: "vignette", definition: { path: ["moment"], equals: moment } }, orderBy: { createdAt: "asc" } });

/** Those of them that this person may change. */
export const editableLevels = (tx: Tx, viewer: Viewer, moment: string) =>
  tx.libraryItem.findMany({ where: { ...editableItems(viewer), kind: "vignette", definition: { path: ["moment"], equals: moment } }, orderBy: { createdAt: "asc" } });

/** Those of them that this person may look at. */
export const levelsSeen = (viewer: Viewer, moment: string) =>
  db().libraryItem.findMany({ where: { ...studioItems(viewer), deletedAt: null, kind: "vignette", definition: { path: ["moment"], equals: moment } }, orderBy: { createdAt: "asc" } });

/** How many levels of a moment this person may not change, whatever became of them. */
export const levelsOfOthers = (tx: Tx, viewer: Viewer, moment: string) =>
  tx.libraryItem.count({ where: { organisationId: viewer.organisationId, kind: "vignette", definition: { path: ["moment"], equals: moment }, NOT: editableItems(viewer) } });

/** Whether a slug, or anything that begins with it, is taken. */
export const slugsLike = async (tx: Tx, { organisationId }: Of, slug: string) =>
  (await tx.libraryItem.findMany({ where: { organisationId, slug: { startsWith: slug } }, select: { slug: true } })).map((row) => row.slug);

/** For good; of drafts that were deleted, whose edition is begun anew. */
export const removeDeleted = (tx: Tx, { organisationId }: Of, { kind, slug, edition }: Pick<Item, "kind" | "slug" | "edition">) =>
  tx.libraryItem.deleteMany({ where: { organisationId, kind, slug, edition, publishedAt: null, deletedAt: { not: null } } });

/** The same of this person's own alone. */
export const removeOwnDeleted = (tx: Tx, { organisationId, personId }: Viewer, { kind, slug, edition }: Pick<Item, "kind" | "slug" | "edition">) =>
  tx.libraryItem.deleteMany({ where: { organisationId, authorId: personId, kind, slug, edition, publishedAt: null, deletedAt: { not: null } } });

/** For a job: drafts of any organisation that were deleted before a moment. */
export const unsafeRemoveDeleted = (before: Date) => db().libraryItem.deleteMany({ where: { publishedAt: null, deletedAt: { lt: before } } });

/** The words of a moment of the organisation's own, published or not; null where it is none. */
export async function sentencesOf({ organisationId }: Of, { vignetteSlug, vignetteEdition }: { vignetteSlug: string; vignetteEdition: number }): Promise<string[] | null> {
  const row = await db().libraryItem.findFirst({ where: { organisationId, kind: "vignette", slug: vignetteSlug, edition: vignetteEdition }, select: { sentences: true } });
  return row?.sentences ?? null;
}

/** Whether it is an edition of an own moment that is not published. */
export const isOfDraft = async ({ organisationId }: Of, { vignetteSlug, vignetteEdition }: { vignetteSlug: string; vignetteEdition: number }, tx: Tx) =>
  (await tx.libraryItem.count({ where: { organisationId, kind: "vignette", slug: vignetteSlug, edition: vignetteEdition, publishedAt: null } })) > 0;

/** What of another kind has this slug, deleted drafts among it; null where nothing has. */
export const otherKindWith = (tx: Tx, { organisationId }: Of, { kind, slug }: Pick<Item, "kind" | "slug">) =>
  tx.libraryItem.findFirst({ where: { organisationId, slug, kind: { not: kind } }, select: { kind: true } });

/** One that this person may change, also where it was deleted. */
export const findAny = (viewer: Viewer, id: string) => db().libraryItem.findFirst({ where: { ...editableItems(viewer), id } });
