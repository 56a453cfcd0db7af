import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { vignette } from "~/library/index.server";
import { clipOf } from "./clip-of.server";
import type { QueuedSubmission } from "./model";
import { submissionsTo } from "./store/submissions.server";

/** What was submitted to this reviewer and not withdrawn, oldest first, released or not. */
export async function queueFor(viewer: Viewer): Promise<QueuedSubmission[]> {
  const rows = await submissionsTo(viewer);
  const names = await nameOf(viewer, rows.map((row) => row.take.session.personId));
  const lines = rows.map(async ({ take, ...row }): Promise<QueuedSubmission | null> => {
    const moment = vignette(take.session.vignetteSlug, take.session.vignetteEdition);
    if (!moment) return null;
    return {
      submissionId: row.id,
      submittedAt: row.submittedAt,
      trainee: { personId: take.session.personId, name: names.get(take.session.personId) ?? "Someone who has left" },
      vignette: { slug: moment.slug, edition: moment.edition, title: moment.title, clientName: moment.client.name },
      posterUrl: (await clipOf(viewer, take.session)).posterUrl,
      medium: take.medium,
      takeNumber: take.number,
      releasedAt: row.releasedAt,
    };
  });
  return (await Promise.all(lines)).filter((line) => line !== null);
}
