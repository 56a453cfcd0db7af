import type { Viewer } from "~/accounts/index";
import { vignette } from "./content.server";
import { publishedBy } from "./store.server";

/** Recordings of clients' parts in which the viewer is seen and which others can play, the newest first. */
export async function publishedOf(viewer: Viewer) {
  return (await publishedBy(viewer)).map(({ id, vignetteSlug, vignetteEdition, publishedAt, createdAt, retiredAt }) => {
    const moment = vignette(vignetteSlug, vignetteEdition);
    return {
      id,
      title: moment ? `${moment.client.name} in “${moment.title}”` : "A moment that is no longer in the library",
      publishedAt: publishedAt ?? createdAt,
      inUse: retiredAt === null,
    };
  });
}
