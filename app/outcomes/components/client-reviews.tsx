import { Section } from "~/ui/page";
import { PastReviewWords } from "../case-review/components/past-review-words";
import type { PastReview } from "../case-review/review-list.server";

/** What was said about this client when they stood on the review list. */
export function ClientReviews({ past }: { past: PastReview[] }) {
  if (past.length === 0) return null;
  return (
    <div data-screen-only>
      <Section title="When this was talked about" id="reviews">
        <ul>
          {past.map((review) => (
            <li key={review.reviewId} className="border-b border-line py-4 first:pt-0">
              <PastReviewWords review={review} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
