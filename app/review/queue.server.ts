import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { titleWithLevel } from "~/library";
import { libraryFor } from "~/library/index.server";
import { mediumOf, reviewOrder } from "~/practice";
import type { QueueLine } from "./model";
import { assessmentIn, vignetteOf } from "./rubric.server";
import { waitingSubmissions } from "./store.server";

/** What waits for this reviewer, oldest first; the answers of one sitting of an assessment are one line. */
export async function queue(viewer: Viewer): Promise<QueueLine[]> {
  const [waiting, library] = await Promise.all([waitingSubmissions(viewer), libraryFor(viewer)]);
  const names = await nameOf(viewer, [...new Set(waiting.map(({ take }) => take.session.personId))]);
  const shown = waiting.filter((one) => one === firstToRate(waiting, one));
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
      sitting: sittingId ? { id: sittingId, answers: ofSitting(waiting, sittingId).length } : null,
      begun: reviews.some((review) => review._count.ratings > 0),
    };
  });
}

type Waiting = { take: { session: { sittingId: string | null; key: string; place: number | null } } };

const ofSitting = <T extends Waiting>(waiting: T[], sittingId: string) => waiting.filter(({ take }) => take.session.sittingId === sittingId);

/** What stands for an answer in the queue: itself, or of a sitting the one that is rated next. */
function firstToRate<T extends Waiting>(waiting: T[], one: T): T {
  const { sittingId } = one.take.session;
  if (!sittingId) return one;
  const all = ofSitting(waiting, sittingId);
  const [first] = reviewOrder(all.map(({ take: { session } }) => session));
  return all.find(({ take }) => take.session === first) ?? one;
}
