import { Link } from "@remix-run/react";
import { ClipPoster } from "~/library";
import { paths } from "~/paths";
import { StartConversation, StartDrill } from "~/practice";
import { LinkButton } from "~/ui/button";
import type { TodayOnPage } from "../todays-page.server";

/** Feedback that came since: whose it is, on what, the way to it, and the same client again. */
export function NewsLead({ news }: { news: NonNullable<TodayOnPage["news"]> }) {
  const { given, clientName, momentTitle, clip, slug, conversation, sessionId, runId, sittingId, sitting } = news;
  const latest = given.find(({ unread }) => unread) ?? given[0];
  if (sittingId) {
    return (
      <section aria-label="New feedback" className="max-w-[720px]">
        <p className="mb-6 font-serif text-xl">
          {latest?.reviewerName}’s feedback on {sitting && sitting.released < sitting.submitted && `${sitting.released} of ${sitting.submitted} answers in `}your sitting of {momentTitle} is here.
        </p>
        <LinkButton to={paths.sitting(sittingId)}>Read it</LinkButton>
      </section>
    );
  }
  return (
    <section aria-label="New feedback" className="max-w-[720px]">
      <p className="font-serif text-xl">
        <Link to={paths.practised({ sessionId, runId })} className="link">
          {latest?.reviewerName}’s feedback
        </Link>{" "}
        on your answer to {clientName} is here; try its one suggestion with the same client.
      </p>
      {/* The button stays in sight on a low screen. */}
      <div className="my-6 max-w-[80dvh]">
        <ClipPoster eager clip={clip}>
          <span className="text-ink">{momentTitle}</span>. {clientName}
        </ClipPoster>
      </div>
      {conversation ? <StartConversation slug={conversation} /> : <StartDrill slug={slug} assignmentId={null} />}
    </section>
  );
}
