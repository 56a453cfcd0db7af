import { type MetaFunction, data, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { submissionFor } from "~/practice/index.server";
import { ReviewDesk } from "../components/review-desk";
import { AfterRelease, Withdrawn } from "../components/review-ends";
import { ReviewHeading } from "../components/review-heading";
import { openReview } from "../open-review.server";
import { queue } from "../queue.server";
import { reviewAction } from "../review-action.server";
import type { ReviewAnswer } from "../review-form";

export const meta: MetaFunction = () => [{ title: "Review · Bunting" }];

export const handle = { layout: "wide" };

const declared = { params: z.object({ submissionId: z.uuid() }), search: nothing, access: withRole("supervisor") };

export const loader = guarded(declared, async ({ viewer, params }) => {
  const review = await openReview(viewer, params.submissionId);
  if (!review) notFound();
  const submission = review.state === "withdrawn" ? null : await submissionFor(viewer, params.submissionId);
  const next = review.state === "open" ? null : ((await queue(viewer))[0] ?? null);
  // What was taken back is not found; the page says what happened to it.
  if (review.state === "withdrawn" || !submission) {
    return data({ shown: null, next, left: review.state === "withdrawn" && review.left }, { status: 404 });
  }
  return data({ shown: { review, submission }, next, left: false });
});

export const action = guarded(declared, async ({ viewer, params, request }) => {
  const answer = await reviewAction(viewer, params.submissionId, await request.formData());
  if (!answer) notFound();
  if (answer.intent === "release" && !answer.problem) throw redirect(paths.submission(params.submissionId));
  return answer;
});

/** What is saved as one goes is on the page already, and what was not taken changed nothing: reading again would only count as opening once more. */
export function shouldRevalidate({ formData, actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const problem = (actionResult as ReviewAnswer | undefined)?.problem;
  return formData?.get("intent") === "save" || problem ? false : defaultShouldRevalidate;
}

export { clientAction } from "../components/client-action";

export default function Review() {
  const { shown, next, left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!shown) return <Withdrawn next={next} left={left} />;
  const { review, submission } = shown;
  return (
    <div className="mx-auto w-full max-w-[1440px] px-5 pt-6 pb-24 sm:px-8">
      <ReviewHeading submission={submission} />
      <ReviewDesk submission={submission} review={review} answer={answer} released={<AfterRelease review={review} traineeName={submission.trainee.name} next={next} />} />
    </div>
  );
}
