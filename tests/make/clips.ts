import type { Viewer } from "~/accounts/index";
import type { Vignette } from "~/library/index";
import { storeFixture } from "~/recordings/index.server";
import { type Maker, daysAgo, minutesAfter } from "./maker";
import { answerFile, answerNames } from "./media";

export type MadeClip = { id: string; recordingId: string; /** Of the vignette that it plays. */ slug: string };

/** A programme's own recording of a client's part; it replaces the shipped clip once it is published. */
export async function makeOrganisationClip(make: Maker, by: Viewer, vignette: Vignette, { published }: { published: boolean }): Promise<MadeClip> {
  const at = daysAgo(make, 4);
  const file = answerFile(make.random.pick(answerNames));
  const { id: recordingId } = await storeFixture(make.tx, by, file, { id: make.random.uuid(at), key: make.random.uuid(at), purpose: "clip", createdAt: at });
  const { id } = await make.tx.organisationClip.create({
    data: {
      id: make.random.uuid(at),
      organisationId: by.organisationId,
      vignetteSlug: vignette.slug,
      vignetteEdition: vignette.edition,
      recordingId,
      recordedById: by.personId,
      cueStartsMs: [],
      createdAt: at,
      publishedAt: published ? minutesAfter(at, 5) : null,
    },
    select: { id: true },
  });
  return { id, recordingId, slug: vignette.slug };
}
