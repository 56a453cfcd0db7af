import { useEffect, useRef } from "react";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { When } from "~/ui/when";
import type { OpenReview, QueueLine } from "../model";
import { inWords } from "../rules";
import { ScoresInWords } from "./scores-in-words";

type Given = Extract<OpenReview, { state: "open" | "released" }>;

type Props = {
  review: Given;
  traineeName: string;
  next: QueueLine | null;
  /** Of an answer of a sitting. */
  sittingId: string | undefined;
  /** Released on this very page: the notice gets the focus that the form had. */
  justNow: boolean;
};

/** After release: that it is done, the next one, and what was given, which stays as it is. */
export function AfterRelease({ review, traineeName, next, sittingId, justNow }: Props) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (justNow) notice.current?.focus();
  }, [justNow]);
  const ratings = new Map(review.ratings.map((rating) => [rating.itemKey, rating]));
  return (
    <div className="grid content-start gap-6">
      <div ref={notice} tabIndex={-1} className="scroll-mt-72 outline-none">
        <Notice kind="done">
          <p>
            Your feedback is released; {traineeName} finds it on their page for today.
            {review.releasedAt && (
              <span className="text-muted">
                {" "}
                <When at={review.releasedAt} style="datetime" />
              </span>
            )}
          </p>
        </Notice>
      </div>
      <div>
        <Onward next={next} sittingId={sittingId} />
      </div>
      <Said title="One thing that worked" text={review.workedWell} />
      <Said title="One thing to try next time" text={review.tryNext} />
      <ScoresInWords scores={review.items.map((item) => inWords(item, ratings.get(item.itemKey)))} credit={review.rubric.credit} />
    </div>
  );
}

/** A response that its maker has taken back, or whose maker has left: nothing of it is shown any more. */
export function Withdrawn({ next, left }: { next: QueueLine | null; left: boolean }) {
  if (left) {
    return (
      <Page title="This response is closed" narrow lead="The one who gave it has left the programme, so it can no longer be played or scored.">
        <Onward next={next} />
      </Page>
    );
  }
  return (
    <Page title="This response was withdrawn" narrow lead="The one who gave it has taken it back, so it can no longer be played or scored. Nothing that you noted on it was sent.">
      <Onward next={next} />
    </Page>
  );
}

function Onward({ next, sittingId }: { next: QueueLine | null; sittingId?: string | undefined }) {
  return next ? (
    <LinkButton to={paths.submission(next.submissionId)}>{whatIsNext(next, sittingId)}</LinkButton>
  ) : (
    <LinkButton to={paths.review()} variant="quiet">
      Back to your queue, which is empty
    </LinkButton>
  );
}

function whatIsNext({ sitting, momentTitle }: QueueLine, sittingId: string | undefined): string {
  if (!sitting) return "Next in your queue";
  const { id, answers, of } = sitting;
  return id === sittingId ? `Next answer of this sitting, ${answers} of ${of} left` : `${momentTitle}, ${answers} to rate`;
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2 className="text-lg">{title}</h2>
      <p className="mt-1 max-w-measure break-words whitespace-pre-line">{text}</p>
    </section>
  );
}
