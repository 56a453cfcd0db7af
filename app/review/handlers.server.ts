import { mailTo } from "~/accounts/index.server";
import { content } from "~/library/index.server";
import { linkTo, mailIsSetUp } from "~/platform/mail.server";
import type { Handlers } from "~/platform/jobs.server";
import type { PracticeEvents } from "~/practice";
import { paths } from "~/paths";
import type { ReviewEvents } from "./events";
import { unsafeOwnerOfReviewed, unsafeReviewersOf } from "./store.server";

/**
 * Mails say that something waits and where, never what: no clinical content, no names of clients or moments. A sitting of an
 * assessment is one mail by the assessment's name, when it is submitted and when one reviewer has answered all of it.
 * Without mail the pages say it.
 */
export const reviewHandlers: Handlers<Pick<PracticeEvents, "take.submitted"> & ReviewEvents> = {
  "take.submitted": async ({ submissionId }) => {
    const found = mailIsSetUp() && (await unsafeReviewersOf(submissionId));
    if (!found) return;
    const { organisationId, reviewerIds, sitting, answers } = found;
    const queue = `in your queue: ${linkTo(paths.review())}`;
    const mail = sitting
      ? {
          subject: "Your queue: an assessment is waiting",
          text: `Someone has submitted their sitting of “${titleOf(sitting)}” for you to rate, ${answers === 1 ? "one answer" : `${answers} answers`}. You find it ${queue}`,
        }
      : { subject: "Your queue: a response is waiting", text: `Someone has submitted a response for you to review. You find it ${queue}` };
    await mailTo(organisationId, reviewerIds, `take.submitted ${submissionId}`, mail);
  },
  "feedback.released": async ({ reviewId }) => {
    const found = mailIsSetUp() && (await unsafeOwnerOfReviewed(reviewId));
    if (!found || found.waiting > 0) return;
    const { organisationId, ownerId, reviewerId, sitting } = found;
    const occasion = sitting ? `${sitting.id} ${reviewerId}` : reviewId;
    const what = sitting ? `all of your answers in “${titleOf(sitting)}”` : "a response of yours";
    await mailTo(organisationId, [ownerId], `feedback.released ${occasion}`, {
      subject: "Feedback is waiting",
      text: `Your supervisor has answered ${what}. You find the feedback on your page for today: ${linkTo(paths.today())}`,
    });
  },
};

type Sitting = { assessmentSlug: string; assessmentEdition: number };

const titleOf = ({ assessmentSlug, assessmentEdition }: Sitting) => content().assessment(assessmentSlug, assessmentEdition)?.title ?? "an assessment";
