import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { NextDrill } from "~/practice";
import { Page } from "~/ui/page";
import { AnswersWaiting } from "../components/answers-waiting";
import { FeedbackThatCame } from "../components/feedback-that-came";
import { NewsLead } from "../components/news-lead";
import { ProgrammeLead, ProgrammeLine } from "../components/programme-to-do";
import { QueueLead, QueueLine } from "../components/queue-waiting";
import { todaysPage } from "../todays-page.server";

export const meta: MetaFunction = () => [{ title: "Today · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, ({ viewer }) => todaysPage(viewer));

export default function Today() {
  const { lead, next, news, oldest, waiting, programme, feedback, answers } = useLoaderData<typeof loader>();
  const leads = lead === "queue" && oldest ? (
    <QueueLead oldest={oldest} count={waiting.count} next={next} />
  ) : lead === "feedback" && news ? (
    <NewsLead news={news} />
  ) : lead === "programme" && programme ? (
    <ProgrammeLead programme={programme} next={next} />
  ) : (
    next && <NextDrill next={next} />
  );
  return (
    <Page title="Today">
      {leads}
      {feedback.length > 0 && <FeedbackThatCame feedback={feedback} />}
      <AnswersWaiting clients={answers} />
      {lead !== "queue" && waiting.since && <QueueLine count={waiting.count} since={waiting.since} />}
      {lead !== "programme" && programme && <ProgrammeLine programme={programme} />}
    </Page>
  );
}
