import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { libraryFor } from "~/library/index.server";
import { mediumOf } from "~/practice";
import type { QueueLine } from "./model";
import { vignetteOf } from "./rubric.server";
import { waitingSubmissions } from "./store.server";

/** What waits for this reviewer, oldest first. */
export async function queue(viewer: Viewer): Promise<QueueLine[]> {
  const [waiting, library] = await Promise.all([waitingSubmissions(viewer), libraryFor(viewer)]);
  const names = await nameOf(viewer, [...new Set(waiting.map(({ take }) => take.session.personId))]);
  return waiting.map(({ id, submittedAt, take, conversationRun, reviews }) => {
    const vignette = vignetteOf(library, take.session);
    return {
      submissionId: id,
      traineeName: names.get(take.session.personId) ?? "Somebody",
      clientName: vignette.client.name,
      momentTitle: vignette.title,
      medium: mediumOf(take),
      submittedAt,
      takeNumber: take.number,
      turns: conversationRun?.sessions.length ?? null,
      begun: reviews.some((review) => review._count.ratings > 0),
    };
  });
}
