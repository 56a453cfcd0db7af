import { Link } from "@remix-run/react";
import { ClipPoster } from "~/library";
import { paths } from "~/paths";
import type { NextDrillChoice } from "~/practice";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import type { TodayOnPage } from "../todays-page.server";
import { OrPractise } from "./or-practise";

const howMany = (count: number) => (count === 1 ? "One response waits" : `${count} responses wait`);

type LeadProps = { oldest: NonNullable<TodayOnPage["oldest"]>; count: number; next: NextDrillChoice | null };

/** The first thing of the day for a supervisor whom others wait for: the response that has waited longest. */
export function QueueLead({ oldest, count, next }: LeadProps) {
  const { traineeName, clientName, momentTitle, sitting, clip, submittedAt, submissionId } = oldest;
  const what = sitting ? `${traineeName}’s assessment` : `${traineeName}’s answer to ${clientName}`;
  return (
    <section aria-label="What waits for you" className="max-w-[720px]">
      <p className="font-serif text-xl">
        {count === 1 ? (
          <>
            {what} has waited for you since <When at={submittedAt} style="day" />.
          </>
        ) : (
          <>
            {howMany(count)} for you; {what} has waited longest, since <When at={submittedAt} style="day" />.
          </>
        )}
      </p>
      <div className="my-6 max-w-[80dvh]">
        <ClipPoster eager clip={clip}>
          <span className="text-ink">{momentTitle}</span>
          {!sitting && `. ${clientName}`}
        </ClipPoster>
      </div>
      <LinkButton to={paths.submission(submissionId)}>Review it</LinkButton>
      {count > 1 && (
        <p className="mt-6">
          <Link to={paths.review()} className="link">
            Open your queue
          </Link>
        </p>
      )}
      <OrPractise next={next} />
    </section>
  );
}

/** The same as a part of the page, where something else leads. */
export function QueueLine({ count, since }: { count: number; since: Date }) {
  return (
    <Section title="Your queue">
      <p>
        {howMany(count)} for you, the oldest since <When at={since} style="day" />.{" "}
        <Link to={paths.review()} className="link">
          Open your queue
        </Link>
      </p>
    </Section>
  );
}
