import { type GivenFeedback, type SessionOnPage, useJump } from "~/practice";
import { inConversation } from "../conversation-time";
import type { Feedback as Given } from "../model";
import { Feedback, type FeedbackProps } from "./feedback";

/** What came back on the takes of one session, for the session's page, newest first. */
export function feedbackFor({ takes, clip }: Pick<SessionOnPage, "takes" | "clip">, feedback: Given[]): GivenFeedback[] {
  return feedback.map((one) => {
    // The scores of several reviewers, all open, would hide their words from each other.
    const opened = feedback.every(({ reviewId, takeId }) => reviewId === one.reviewId || takeId !== one.takeId);
    const own = takes.find(({ id }) => id === one.takeId)?.selfRatings ?? {};
    const { reviewId, takeId, takeNumber, tryNext } = one;
    return { reviewId, takeId, takeNumber, tryNext, shown: <OnSession feedback={one} opened={opened} own={own} startsAt={(comment) => inConversation(comment, clip.durationMs)} /> };
  });
}

/** Each remark goes to its moment in the player above. */
function OnSession({ feedback, ...rest }: Omit<FeedbackProps, "seek">) {
  const jump = useJump();
  return <Feedback feedback={feedback} {...rest} seek={(moment) => jump({ ...moment, submissionId: feedback.submissionId })} />;
}
