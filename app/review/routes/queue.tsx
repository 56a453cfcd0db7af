import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { AssignmentLines } from "~/practice";
import { openAssignments } from "~/practice/index.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page, Section } from "~/ui/page";
import { GivenLines } from "../components/given-lines";
import { QueueLines } from "../components/queue-lines";
import { givenFeedback } from "../given-feedback.server";
import { queue } from "../queue.server";

export const meta: MetaFunction = () => [{ title: "Your queue · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: withRole("supervisor") }, async ({ viewer }) => {
  const [lines, given, assigned] = await Promise.all([queue(viewer), givenFeedback(viewer), openAssignments(viewer)]);
  return { lines, given, assigned };
});

export default function Queue() {
  const { lines, given, assigned } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Your queue"
      lead={lines.length > 0 && `${lines.length === 1 ? "One response waits" : `${lines.length} responses wait`} for you, the oldest first.`}
      actions={
        <LinkButton to={paths.assign()} variant="quiet">
          Assign a drill
        </LinkButton>
      }
    >
      {lines.length > 0 ? (
        <QueueLines lines={lines} />
      ) : (
        <Empty title="Nothing waits for you.">
          When someone submits a response to you, it stands here, the oldest first. Until then you can assign a drill to someone you supervise.
        </Empty>
      )}
      {assigned.length > 0 && (
        <Section title="Drills you have assigned" hint="Each leads the trainee's page for today until a take is submitted.">
          <AssignmentLines open={assigned} to={paths.assign()} />
        </Section>
      )}
      {given.length > 0 && (
        <Section title="Feedback you have given">
          <GivenLines lines={given} />
        </Section>
      )}
      <p className="mt-10 text-muted">
        <Link to={paths.agreement()} className="link">
          How well do raters agree here?
        </Link>
      </p>
    </Page>
  );
}
