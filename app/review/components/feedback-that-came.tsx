import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { FeedbackLine } from "../model";

/** Feedback that was given to the reader, what is new first; each line leads to the session that it belongs to. */
export function FeedbackThatCame({ feedback }: { feedback: FeedbackLine[] }) {
  return (
    <Section title="Feedback that came">
      <ul>
        {feedback.map((one) => (
          <li key={one.reviewId} className="border-t border-line first:border-t-0">
            <Link to={paths.session(one.sessionId)} className="grid gap-1 py-4 text-ink no-underline hover:text-pine">
              <span className="flex flex-wrap items-baseline gap-x-3">
                {one.unread && <strong className="text-sm font-semibold text-pine">New</strong>}
                <span className={one.unread ? "font-semibold" : "font-medium"}>
                  {one.clientName}: {one.momentTitle}
                </span>
                <span className="text-sm text-muted">
                  from {one.reviewerName}, <When at={one.releasedAt} style="ago" />
                </span>
              </span>
              <span className="max-w-measure text-muted">To try next time: {one.tryNext}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
