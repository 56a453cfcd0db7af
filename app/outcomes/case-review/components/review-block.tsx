import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { IdempotencyKey } from "~/ui/idempotency-key";
import { Notice } from "~/ui/notice";
import { When } from "~/ui/when";
import { decisions } from "../decisions";
import type { ReviewAnswer } from "../review-action.server";
import type { ReviewItem } from "../review-list.server";
import { ClientLine } from "./client-line";
import { PastReviewWords } from "./past-review-words";
import { ReviewForm } from "./review-form";
import { ToWriteOn } from "./to-write-on";
import { WhatFollows } from "./what-follows";

type Props = {
  item: ReviewItem;
  /** Null for who reads another's list. */
  own: { usualDay: string; answer: ReviewAnswer | null; /** Whether its form stands open. */ isOpen: boolean } | null;
};

/** A client on the list: how it goes, the one question, and what was said to it. */
export function ReviewBlock({ item, own }: Props) {
  const { reviewId, line, question, note, decision, decidedAt, lookAgainOn, pausedSince, state, before } = item;
  const answer = own?.answer?.reviewId === reviewId ? own.answer : null;
  return (
    <li className="break-inside-avoid border-b border-line py-6 first:pt-2 last:border-b-0 last:pb-0">
      <ClientLine line={line} />
      <p className="mt-3 max-w-measure font-serif text-lg">{question}</p>
      {note && <p className="mt-2 max-w-measure break-words whitespace-pre-line">{note}</p>}
      {decision && decidedAt && (
        <p className="mt-2">
          Decided on <When at={decidedAt} /> {decisions[decision].told}.{" "}
          {lookAgainOn && (
            <>
              {state === "due" ? "Was to be looked at again on" : "Look again on"} <When at={lookAgainOn} style="day" />.
            </>
          )}
          {pausedSince && (
            <>
              {" "}
              On pause since <When at={pausedSince} style="day" />
              {state === "resting" && ": it waits until the pause is over"}.
            </>
          )}
        </p>
      )}
      {before && (
        <div className="mt-3 border-l border-line pl-4">
          <p className="text-sm font-medium text-muted">Last time</p>
          <PastReviewWords review={before} />
        </div>
      )}
      <ToWriteOn />
      {own && (
        <div data-screen-only>
          {answer?.problem && (
            <Notice kind="problem" className="mt-4">
              {answer.problem}
            </Notice>
          )}
          {decision && <WhatFollows decision={decision} episodeId={line.episodeId} />}
          <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-3">
            {state === "due" && (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="reviewId" value={reviewId} />
                <IdempotencyKey round={reviewId} />
                <Button variant="quiet" name="intent" value="again">
                  Look at it again<span className="sr-only">: {line.clientCode}</span>
                </Button>
              </Form>
            )}
            <details className="min-w-0 flex-1 basis-80" open={own.isOpen || Object.keys(answer?.errors ?? {}).length > 0 || undefined}>
              <summary className="link inline-flex min-h-10 w-fit cursor-pointer items-center">
                {decision ? "Change note or decision" : "Note and decision"}
                <span className="sr-only"> for {line.clientCode}</span>
              </summary>
              <ReviewForm item={item} usualDay={own.usualDay} answer={answer} />
            </details>
            <Form method="post" preventScrollReset className="ml-auto">
              <input type="hidden" name="reviewId" value={reviewId} />
              <Button variant="quiet" name="intent" value="take-off">
                Take off the list<span className="sr-only">: {line.clientCode}</span>
              </Button>
            </Form>
          </div>
        </div>
      )}
    </li>
  );
}
