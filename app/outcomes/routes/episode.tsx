import { type MetaFunction, data } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound } from "~/platform/guard.server";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { putOnList } from "../case-review/put-on-list.server";
import { changePrimary } from "../change-primary.server";
import { ClientEventsList } from "../components/client-events-list";
import { ClientReviews } from "../components/client-reviews";
import { ClientSheet } from "../components/client-sheet";
import { ClientWays } from "../components/client-ways";
import { EpisodeFacts } from "../components/episode-facts";
import { MeasureCourse } from "../components/measure-course";
import { OutcomesNav } from "../components/outcomes-nav";
import { PrimaryForm } from "../components/primary-form";
import { PrintLink } from "../components/print-link";
import { ScoreTable } from "../components/score-table";
import { whatCame } from "../administer/measure-page.server";
import { WhatCame } from "../components/what-came";
import { episodePage } from "../episode-page.server";

export const meta: MetaFunction = () => [{ title: "Client · Bunting" }];

const params = z.object({ episodeId: z.uuid() });
const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("primary"), measureId: z.uuid() }),
  z.object({ intent: z.literal("put-on-list"), key: z.uuid() }),
]);

const search = z.object({ scores: z.literal("all").optional(), came: z.uuid().optional().catch(undefined) });

export const loader = guarded({ params, search, access: withRole("clinician", "supervisor") }, async ({ viewer, params, search, context }) => {
  const page = (await episodePage(viewer, params.episodeId, context.locale, { all: search.scores === "all" })) ?? notFound();
  return { ...page, came: search.came ? await whatCame(viewer, params.episodeId, search.came) : null };
});

export const action = guarded({ params, search, access: withRole("clinician") }, async ({ viewer, params: { episodeId }, request }) => {
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw data(null, 400);
  if (sent.data.intent === "put-on-list") {
    const put = await putOnList(viewer, { episodeId, key: sent.data.key });
    return put.ok ? { of: "list" as const, problem: null, said: "On your review list now." } : notFound();
  }
  const of = "primary" as const;
  const changed = await changePrimary(viewer, { episodeId, measureId: sent.data.measureId });
  if (!changed.ok) return changed.missing ? notFound() : { of, problem: changed.problem, said: null };
  return { of, problem: null, said: `Judged by ${changed.value.short} from now on.` };
});

const kinds = { date: "Date", session: "Session", label: "Occasion" } as const;

export default function EpisodePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name, clinicianName, measures, occasions, occasionKind, primaryMeasureId, events } = page;
  const { episodeId } = useParams<"episodeId">();
  return (
    <div data-sheet className="contents">
      <Page nav={<OutcomesNav current="caseload" />} title={`Client ${name}`} lead={<EpisodeFacts page={page} />} actions={measures.length > 0 && <PrintLink />}>
        {page.came && (
          <div data-screen-only>
            <WhatCame came={page.came} />
          </div>
        )}
        {clinicianName === null ? (
          <ClientWays episodeId={episodeId!} page={page} />
        ) : (
          <p data-screen-only className="mb-8">
            <Link to={paths.care(episodeId!)} className="link inline-flex min-h-6 items-center">
              Sessions, plan and ending
            </Link>
          </p>
        )}
        {answer?.of === "list" && (
          <Notice kind="done" className="mb-8">
            {answer.said}
          </Notice>
        )}
        {measures.length === 0 && <NoScores code={clinicianName === null ? page.clientCode : null} />}
        <div data-screen-only className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(240px,auto)]">
          <div>
            {measures.map((measure) => (
              <MeasureCourse key={measure.measureId} measure={measure} isPrimary={measures.length > 1 && measure.measureId === primaryMeasureId} />
            ))}
            <ClientEventsList events={events} />
          </div>
          <div className="lg:sticky lg:top-8 lg:self-start">
            {occasions.length > 0 && <ScoreTable kind={kinds[occasionKind]} measures={measures} occasions={occasions} between={page.occasionsBetween} />}
            {clinicianName === null && <PrimaryForm measures={measures} primaryMeasureId={primaryMeasureId} answer={answer?.of === "primary" ? answer : undefined} />}
          </div>
        </div>
        <ClientSheet measures={measures} events={events} notes={page.notes} />
        <ClientReviews past={page.review.past} />
        <p data-screen-only className="mt-10 text-muted">
          <Link to={clinicianName === null ? paths.outcomes() : paths.sharedCaseload(page.clinicianId)} className="link">
            {clinicianName === null ? "Back to outcomes" : `Back to ${clinicianName}’s clients`}
          </Link>
        </p>
      </Page>
    </div>
  );
}

/** What to do next, for whoever may (`code`, of the own client); a supervisor reads that there is nothing yet. */
const NoScores = ({ code }: { code: string | null }) => (
  <Empty title={code === null ? "There is nothing to draw yet." : "Begin with the first score."} action={code !== null && <LinkButton to={paths.byHand({ q: code })}>Enter the first score</LinkButton>}>
    The course is drawn from the first score on; the second one shows a change.
  </Empty>
);
