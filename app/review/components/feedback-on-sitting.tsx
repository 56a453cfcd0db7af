import { type AnswerFeedback, type SittingOnPage, useJump } from "~/practice";
import type { Feedback as Given } from "../model";
import { Feedback } from "./feedback";

/** What came back on the answers of a sitting, for the sitting's page. */
export function feedbackOnSitting({ met }: Pick<SittingOnPage, "met">, feedback: Given[]): AnswerFeedback[] {
  return feedback.flatMap((one) => {
    const clip = met.find(({ take }) => take?.id === one.takeId);
    return clip ? { sessionId: clip.sessionId, reviewId: one.reviewId, shown: <OnAnswer feedback={one} place={clip.place} /> } : [];
  });
}

/** The clips of an assessment are not played again, so only moments of the answer can be gone to. */
function OnAnswer({ feedback, place }: { feedback: Given; place: number }) {
  const jump = useJump();
  return <Feedback feedback={feedback} opened={false} own={{}} on={`answer ${place}`} seek={({ media, atMs }) => jump({ media, atMs, submissionId: feedback.submissionId })} plays="take" />;
}
