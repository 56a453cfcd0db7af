import { When } from "~/ui/when";
import { decisions } from "../decisions";
import type { PastReview } from "../review-list.server";

/** What was said about a client once: the question, the note, and what was decided. */
export function PastReviewWords({ review: { question, note, decision, on } }: { review: PastReview }) {
  return (
    <>
      <p className="text-sm text-muted">
        <When at={on} />: {question}
      </p>
      {note && <p className="max-w-measure break-words whitespace-pre-line">{note}</p>}
      {decision && <p className="text-sm">Decided {decisions[decision].told}.</p>}
    </>
  );
}
