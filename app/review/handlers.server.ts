import { mailTo } from "~/accounts/index.server";
import { linkTo, mailIsSetUp } from "~/platform/mail.server";
import type { Handlers } from "~/platform/jobs.server";
import type { PracticeEvents } from "~/practice";
import { paths } from "~/paths";
import type { ReviewEvents } from "./events";
import { unsafeOwnerOfReviewed, unsafeReviewersOf } from "./store.server";

/** Mails say that something waits and where, never what: no clinical content, no names of clients or moments. Without mail the pages say it. */
export const reviewHandlers: Handlers<Pick<PracticeEvents, "take.submitted"> & ReviewEvents> = {
  "take.submitted": async ({ submissionId }) => {
    const found = mailIsSetUp() && (await unsafeReviewersOf(submissionId));
    if (!found) return;
    await mailTo(found.organisationId, found.reviewerIds, `take.submitted ${submissionId}`, {
      subject: "Your queue: a response is waiting",
      text: `Someone has submitted a response for you to review. You find it in your queue: ${linkTo(paths.review())}`,
    });
  },
  "feedback.released": async ({ reviewId }) => {
    const found = mailIsSetUp() && (await unsafeOwnerOfReviewed(reviewId));
    if (!found) return;
    await mailTo(found.organisationId, [found.ownerId], `feedback.released ${reviewId}`, {
      subject: "Feedback is waiting",
      text: `Your supervisor has answered a response of yours. You find the feedback on your page for today: ${linkTo(paths.today())}`,
    });
  },
};
