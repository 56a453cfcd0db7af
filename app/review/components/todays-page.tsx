import type { ReactNode } from "react";
import { NextDrill, RetiredAssignments } from "~/practice";
import { Page } from "~/ui/page";
import type { TodayOnPage } from "../todays-page.server";
import { AnswersWaiting, RunsUnderWay, SittingsUnderWay } from "./answers-waiting";
import { FeedbackThatCame } from "./feedback-that-came";
import { NewsLead } from "./news-lead";
import { ProgrammeLead, ProgrammeLine } from "./programme-to-do";
import { QueueLead, QueueLine } from "./queue-waiting";

/** The day: `first` what cannot wait, what leads, with the page's one button, then `lines` of what else there is, then the feedback that came. */
export function TodaysPage({ today, first, lines }: { today: TodayOnPage; first?: ReactNode; lines?: ReactNode }) {
  const { lead, next, news, oldest, waiting, programme, feedback, answers, sittings, runs, retired } = today;
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
      {first}
      {leads}
      <RetiredAssignments retired={retired} />
      {lines}
      {feedback.length > 0 && <FeedbackThatCame feedback={feedback} />}
      <AnswersWaiting clients={answers} />
      <RunsUnderWay runs={runs} />
      <SittingsUnderWay sittings={sittings} />
      {lead !== "queue" && waiting.since && <QueueLine count={waiting.count} since={waiting.since} />}
      {lead !== "programme" && programme && <ProgrammeLine programme={programme} />}
    </Page>
  );
}
