import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { classes } from "~/ui/classes";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { SessionFeedback } from "../todays-lead";

/** Feedback that was given to the reader, what is new first; one entry for each session, which it leads to. */
export function FeedbackThatCame({ feedback }: { feedback: SessionFeedback[] }) {
  return (
    <Section title="Feedback that came">
      <ul>
        {feedback.map(({ sessionId, runId, sittingId, clientName, momentTitle, releasedAt, unread, given, shown }) => (
          <li key={sessionId} className="border-t border-line first:border-t-0">
            <Link to={paths.practised({ sessionId, runId, sittingId })} className="grid gap-1 py-4 text-ink no-underline hover:text-pine">
              <span className="flex flex-wrap items-baseline gap-x-3">
                {unread && <strong className="text-sm font-semibold text-pine">New</strong>}
                <span className={unread ? "font-semibold" : "font-medium"}>
                  {sittingId ? momentTitle : `${clientName}: ${momentTitle}`}
                </span>
                <span className="text-sm text-muted">
                  from {namesOf(given)}, <When at={releasedAt} style="ago" />
                </span>
              </span>
              <span className="max-w-measure text-muted">
                To try next time:{" "}
                {shown.map(({ reviewId, reviewerName, tryNext }) => (
                  <span key={reviewId} className={classes("break-words", shown.length > 1 && "block")}>
                    {shown.length > 1 && `${reviewerName}: `}
                    {tryNext}
                  </span>
                ))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function namesOf(given: SessionFeedback["given"]): string {
  const names = given.map(({ reviewerName }) => reviewerName);
  return names.length < 2 ? String(names[0]) : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
