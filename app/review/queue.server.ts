import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { titleWithLevel } from "~/library";
import { libraryFor } from "~/library/index.server";
import { mediumOf } from "~/practice";
import { answersOfSittings } from "./answers-of-sittings.server";
import type { QueueLine } from "./model";
import { assessmentIn, vignetteOf } from "./rubric.server";
import { waitingSubmissions } from "./store.server";

/** What waits for this reviewer, oldest first; the answers of one sitting of an assessment are one line. */
export async function queue(viewer: Viewer): Promise<QueueLine[]> {
  const [waiting, library] = await Promise.all([waitingSubmissions(viewer), libraryFor(viewer)]);
  const [names, sittings] = await Promise.all([
    nameOf(viewer, [...new Set(waiting.map(({ take }) => take.session.personId))]),
    answersOfSittings(viewer, [...new Set(waiting.flatMap(({ take }) => take.session.sittingId ?? []))]),
  ]);
  const shown = waiting.filter((one) => leads(one, waiting, sittings));
  return shown.map(({ id, submittedAt, take, conversationRun, reviews }) => {
    const vignette = vignetteOf(library, take.session);
    const assessment = assessmentIn(library, take.session);
    const { sittingId } = take.session;
    return {
      submissionId: id,
      traineeName: names.get(take.session.personId) ?? "Somebody",
      clientName: assessment ? "" : vignette.client.name,
      momentTitle: assessment?.title ?? titleWithLevel(vignette, library.vignettes()),
      medium: mediumOf(take),
      submittedAt,
      takeNumber: take.number,
      turns: conversationRun?.sessions.length ?? null,
      sitting: sittingId
        ? { id: sittingId, answers: waiting.filter((one) => one.take.session.sittingId === sittingId).length, of: sittings.get(sittingId)?.length ?? 0 }
        : null,
      begun: reviews.some((review) => review._count.ratings > 0),
    };
  });
}

type Waiting = { id: string; take: { session: { sittingId: string | null } } };

/** Whether it stands for itself, or for its sitting: the first of its answers that waits. */
function leads({ id, take }: Waiting, waiting: Waiting[], sittings: Map<string, string[]>): boolean {
  const answers = sittings.get(take.session.sittingId ?? "");
  return !answers || id === answers.find((answer) => waiting.some((one) => one.id === answer));
}
