import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hasRole } from "~/accounts";
import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { NextDrill } from "~/practice";
import { nextDrill } from "~/practice/index.server";
import { Page } from "~/ui/page";
import { FeedbackThatCame } from "../components/feedback-that-came";
import { QueueLead, QueueLine } from "../components/queue-waiting";
import { feedbackWaiting } from "../feedback-waiting.server";
import { waitingSince } from "../store.server";
import { queueLeads } from "../rules";

export const meta: MetaFunction = () => [{ title: "Today · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, async ({ viewer }) => {
  const [next, feedback, waiting] = await Promise.all([
    nextDrill(viewer),
    feedbackWaiting(viewer),
    hasRole(viewer, "supervisor") ? waitingSince(viewer) : null,
  ]);
  const leads = queueLeads({ waiting: waiting?.count ?? 0, practises: hasRole(viewer, "trainee"), assigned: Boolean(next?.assignmentId) });
  return { next, feedback, waiting, leads };
});

export default function Today() {
  const { next, feedback, waiting, leads } = useLoaderData<typeof loader>();
  const queue = waiting && waiting.count > 0 && waiting.oldest ? { count: waiting.count, oldest: waiting.oldest } : null;
  return (
    <Page title="Today">
      {leads && queue ? <QueueLead {...queue} next={next} /> : next && <NextDrill next={next} />}
      {feedback.length > 0 && <FeedbackThatCame feedback={feedback} />}
      {queue && !leads && <QueueLine {...queue} />}
    </Page>
  );
}
