import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { SessionFeedback } from "../todays-lead";

/** Feedback that was given to the reader, what is new first; one entry for each session, which it leads to. */
export function FeedbackThatCame({ feedback }: { feedback: SessionFeedback[] }) {
  return (
    <Section title="Feedback that came">
      <ul>
        {feedback.map(({ sessionId, clientName, momentTitle, releasedAt, unread, given }) => (
          <li key={sessionId} className="border-t border-line first:border-t-0">
            <Link to={paths.session(sessionId)} className="grid gap-1 py-4 text-ink no-underline hover:text-pine">
              <span className="flex flex-wrap items-baseline gap-x-3">
                {unread && <strong className="text-sm font-semibold text-pine">New</strong>}
                <span className={unread ? "font-semibold" : "font-medium"}>
                  {clientName}: {momentTitle}
                </span>
                <span className="text-sm text-muted">
                  {given.length === 1 && `from ${given[0]?.reviewerName}, `}
                  <When at={releasedAt} style="ago" />
                </span>
              </span>
              {given.length > 1 && <span className="text-sm text-muted">To try next time:</span>}
              {given.map(({ reviewId, reviewerName, tryNext }) => (
                <span key={reviewId} className="max-w-measure break-words text-muted">
                  {given.length === 1 ? "To try next time" : reviewerName}: {tryNext}
                </span>
              ))}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
