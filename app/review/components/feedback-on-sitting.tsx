import type { AnswerFeedback, SittingOnPage } from "~/practice";
import type { Feedback as Given } from "../model";
import { Feedback } from "./feedback";

/** What came back on the answers of a sitting, for the sitting's page. Its clips are not played again, so only moments of the answer can be gone to. */
export function feedbackOnSitting({ met }: Pick<SittingOnPage, "met">, feedback: Given[]): AnswerFeedback[] {
  return feedback.flatMap((one) => {
    const clip = met.find(({ take }) => take?.id === one.takeId);
    if (!clip) return [];
    return { sessionId: clip.sessionId, shown: (go) => <Feedback key={one.reviewId} feedback={one} opened={false} own={{}} seek={go} answerStartsMs={0} plays="take" /> };
  });
}
