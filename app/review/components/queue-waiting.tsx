import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import type { NextDrillChoice } from "~/practice";
import { LinkButton } from "~/ui/button";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";

type Waiting = { count: number; oldest: Date };

const howMany = (count: number) => (count === 1 ? "One response waits" : `${count} responses wait`);

/** The first thing of the day for a supervisor whom others wait for. */
export function QueueLead({ count, oldest, next }: Waiting & { next: NextDrillChoice | null }) {
  return (
    <div className="grid justify-items-start gap-6">
      <p className="max-w-measure text-lg">
        {howMany(count)} for you, the oldest since <When at={oldest} style="day" />. Feedback helps most while the answer is still fresh.
      </p>
      <LinkButton to={paths.review()}>Open your queue</LinkButton>
      {next && (
        <p className="text-muted">
          Or practise something yourself:{" "}
          <Link to={paths.vignette(next.vignette.slug)} className="link">
            {next.vignette.client.name}, {next.vignette.title}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The same as a part of the page, where a drill of one's own leads. */
export function QueueLine({ count, oldest }: Waiting) {
  return (
    <Section title="Your queue">
      <p>
        {howMany(count)} for you, the oldest since <When at={oldest} style="day" />.{" "}
        <Link to={paths.review()} className="link">
          Open your queue
        </Link>
      </p>
    </Section>
  );
}
