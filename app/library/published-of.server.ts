import type { Viewer } from "~/accounts/index";
import { libraryFor } from "./content.server";
import { levelName, momentsOfLevels } from "./level-words";
import { publishedBy } from "./store.server";

/** Recordings of clients' parts in which the viewer is seen and which others can play, the newest first. */
export async function publishedOf(viewer: Viewer) {
  const [published, library] = await Promise.all([publishedBy(viewer), libraryFor(viewer)]);
  const ofLevels = momentsOfLevels(library.vignettes());
  return published.map(({ id, vignetteSlug, vignetteEdition, publishedAt, createdAt, retiredAt }) => {
    const moment = library.vignette(vignetteSlug, vignetteEdition);
    return {
      id,
      title: moment ? `${moment.client.name} in “${moment.title}”${ofLevels.has(moment.moment) ? `, ${levelName(moment.level)}` : ""}` : "A moment that is no longer in the library",
      publishedAt: publishedAt ?? createdAt,
      inUse: retiredAt === null,
    };
  });
}
