import type { Viewer } from "~/accounts/index";
import { type Tx, db } from "~/platform/db.server";

type Of = Pick<Viewer, "organisationId">;
type Edition = { slug: string; edition: number };

const recordingParts = { select: { status: true, durationMs: true, refusal: true, width: true } };

/** Recordings that were made for one edition of an own moment, the newest first; deleted ones are not among them. */
export const clipsOfItem = ({ organisationId }: Of, { slug, edition }: Edition, tx: Tx = db()) =>
  tx.organisationClip.findMany({
    where: { organisationId, vignetteSlug: slug, vignetteEdition: edition, recording: { status: { not: "deleted" } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { recording: recordingParts },
  });

export type ItemClip = Awaited<ReturnType<typeof clipsOfItem>>[number];

export const hasClipInUse = async (tx: Tx, { organisationId }: Of, { slug, edition }: Edition) =>
  (await tx.organisationClip.count({
    where: { organisationId, vignetteSlug: slug, vignetteEdition: edition, publishedAt: { not: null }, retiredAt: null, recording: { status: "ready" } },
  })) > 0;

/** Whether it is published in any edition: whoever is seen in it has agreed to that. */
export const isPublishedAnywhere = async (tx: Tx, { organisationId }: Of, recordingId: string) =>
  (await tx.organisationClip.count({ where: { organisationId, recordingId, publishedAt: { not: null } } })) > 0;

/** The recording that one edition plays goes on with the next, unpublished there. */
export async function copyClip(tx: Tx, { organisationId }: Of, { slug, from, to }: { slug: string; from: number; to: number }): Promise<void> {
  const used = await tx.organisationClip.findFirst({
    where: { organisationId, vignetteSlug: slug, vignetteEdition: from, publishedAt: { not: null }, retiredAt: null, recording: { status: "ready" } },
    orderBy: { publishedAt: "desc" },
  });
  if (!used) return;
  const { recordingId, recordedById, cueStartsMs, captions, mayBePassedOn } = used;
  const data = { organisationId, vignetteSlug: slug, vignetteEdition: to, recordingId, recordedById, cueStartsMs, captions, mayBePassedOn };
  await tx.organisationClip.createMany({ data: [data], skipDuplicates: true });
}

/** Own moments in use that would have nothing to play any more without this recording are taken out of use; answers how many. */
export async function retireWithout(tx: Tx, recordingId: string, at: Date): Promise<number> {
  return tx.$executeRaw`
    update library_item i set retired_at = ${at}, updated_at = ${at}
    from organisation_clip c
    where c.recording_id = ${recordingId}::uuid and c.organisation_id = i.organisation_id and i.kind = 'vignette'
      and i.slug = c.vignette_slug and i.edition = c.vignette_edition and i.published_at is not null and i.retired_at is null
      and not exists (
        select 1 from organisation_clip o join recording r on r.organisation_id = o.organisation_id and r.id = o.recording_id
        where o.organisation_id = i.organisation_id and o.vignette_slug = i.slug and o.vignette_edition = i.edition
          and o.published_at is not null and o.retired_at is null and r.status = 'ready' and r.id <> c.recording_id)`;
}

/** A recording that came with an archive, for one edition of an own moment. */
export const addImportedClip = async (tx: Tx, { organisationId, personId }: Pick<Viewer, "organisationId" | "personId">, { slug, edition, recordingId, captions }: Edition & { recordingId: string; captions: string | null }) => {
  await tx.organisationClip.create({ data: { organisationId, recordedById: personId, vignetteSlug: slug, vignetteEdition: edition, recordingId, captions, cueStartsMs: [] } });
};
