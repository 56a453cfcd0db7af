import { type MetaFunction, data, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { correctionsIn, submissionFor, submittedRun } from "~/practice/index.server";
import { useHeadingFocus } from "~/ui/focus-heading";
import { placeInSitting } from "../answers-of-sittings.server";
import { EarlierFeedback } from "../components/earlier-feedback";
import { ReviewDesk } from "../components/review-desk";
import { AfterRelease, Withdrawn } from "../components/review-ends";
import { ReviewHeading } from "../components/review-heading";
import { RunDesk } from "../components/run-desk";
import { RunHeading } from "../components/run-heading";
import { earlierFeedback } from "../given-feedback.server";
import type { QueueLine } from "../model";
import { openReview } from "../open-review.server";
import { queue } from "../queue.server";
import { reviewAction } from "../review-action.server";
import { type ReviewAnswer, isRelease } from "../review-form";

export const meta: MetaFunction = () => [{ title: "Review · Bunting" }];

export const handle = { layout: "wide" };

const declared = { params: z.object({ submissionId: z.uuid() }), search: nothing, access: withRole("supervisor") };

export const loader = guarded(declared, async ({ viewer, params }) => {
  const review = await openReview(viewer, params.submissionId);
  if (!review) notFound();
  const submission = review.state === "withdrawn" ? null : await submissionFor(viewer, params.submissionId);
  const next = review.state === "open" ? null : nextOf(await queue(viewer), submission?.sitting?.id);
  // What was taken back is not found; the page says what happened to it.
  if (review.state === "withdrawn" || !submission) {
    return data({ shown: null, next, left: review.state === "withdrawn" && review.left }, { status: 404 });
  }
  const run = await submittedRun(viewer, params.submissionId);
  const [earlier, corrections, place] = await Promise.all([
    run ? null : earlierFeedback(viewer, submission),
    run ? correctionsIn(viewer, run.runId) : [],
    placeInSitting(viewer, params.submissionId, submission.sitting?.id),
  ]);
  // What another reviewer would call a move is theirs until the trainee has it.
  const own = corrections.filter(({ byId }) => byId === viewer.personId).map(({ place, move }) => [place, move] as const);
  return data({ shown: { review, submission, place, earlier, run, corrections: Object.fromEntries(own) }, next, left: false });
});

/** The rest of a sitting comes before everything else; otherwise what has waited longest. */
const nextOf = (lines: QueueLine[], sittingId: string | undefined) => lines.find(({ sitting }) => sitting?.id === sittingId && sittingId) ?? lines[0] ?? null;

export const action = guarded(declared, async ({ viewer, params, request }) => {
  const answer = await reviewAction(viewer, params.submissionId, await request.formData());
  if (!answer) notFound();
  if (isRelease(answer.intent) && !answer.problem) throw redirect(paths.submission(params.submissionId));
  return answer;
});

/** What was not taken changed nothing, and reading again would only count as opening once more; unless it is closed, which the page then shows. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const answer = actionResult as ReviewAnswer | undefined;
  return answer?.problem ? Boolean(answer.closed) : defaultShouldRevalidate;
}

export { clientAction } from "../components/client-action";

export default function Review() {
  const { shown, next, left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const id = shown?.submission.id ?? "";
  useHeadingFocus(id);
  if (!shown) return <Withdrawn next={next} left={left} />;
  return <Shown key={id} {...shown} next={next} answer={answer} />;
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type ShownProps = NonNullable<Loaded["shown"]> & { next: Loaded["next"]; answer: ReviewAnswer | undefined };

function Shown({ review, submission, place, earlier, run, corrections, next, answer }: ShownProps) {
  const [stateAtFirst] = useState(review.state);
  const traineeName = submission.trainee.name;
  const justNow = stateAtFirst === "open";
  const released = <AfterRelease review={review} traineeName={traineeName} next={next} sittingId={submission.sitting?.id} justNow={justNow} />;
  const open = review.state === "open";
  const desk = { review, answer, released };
  return (
    <div className="mx-auto w-full max-w-[1440px] px-5 pt-6 pb-24 sm:px-8">
      {run ? (
        <>
          <RunHeading run={run} open={open} />
          <RunDesk {...desk} run={run} corrections={corrections} />
        </>
      ) : (
        <>
          <ReviewHeading submission={submission} place={place} open={open} />
          {earlier && <EarlierFeedback earlier={earlier} />}
          <ReviewDesk {...desk} submission={submission} />
        </>
      )}
    </div>
  );
}
