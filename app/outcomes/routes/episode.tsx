import { type MetaFunction, data } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { changePrimary } from "../change-primary.server";
import { EpisodeFacts } from "../components/episode-facts";
import { HowToRead } from "../components/how-to-read";
import { MeasureCourse } from "../components/measure-course";
import { PrimaryForm } from "../components/primary-form";
import { PrintLink } from "../components/print-link";
import { ScoreTable } from "../components/score-table";
import { episodePage } from "../episode-page.server";

export const meta: MetaFunction = () => [{ title: "Client · Bunting" }];

const params = z.object({ episodeId: z.uuid() });
const form = z.object({ intent: z.literal("primary"), measureId: z.uuid() });

const search = z.object({ scores: z.literal("all").optional() });

export const loader = guarded({ params, search, access: withRole("clinician", "supervisor") }, async ({ viewer, params, search, context }) => {
  return (await episodePage(viewer, params.episodeId, context.locale, { all: search.scores === "all" })) ?? notFound();
});

export const action = guarded({ params, search, access: withRole("clinician") }, async ({ viewer, params: { episodeId }, request }) => {
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw data(null, 400);
  const changed = await changePrimary(viewer, { episodeId, measureId: sent.data.measureId });
  if (!changed.ok) return changed.missing ? notFound() : { problem: changed.problem, said: null };
  return { problem: null, said: `Judged by ${changed.value.short} from now on.` };
});

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

const kinds = { date: "Date", session: "Session", label: "Occasion" } as const;

export default function EpisodePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name, clinicianName, measures, occasions, occasionKind, primaryMeasureId } = page;
  return (
    <div data-sheet className="contents">
      <Page title={`Client ${name}`} lead={<EpisodeFacts page={page} />} actions={<PrintLink />}>
        {measures.length === 0 && <Empty title="No score is here yet.">What is imported for this client stands here.</Empty>}
        <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(240px,auto)] print:grid-cols-[minmax(0,1fr)_auto] print:gap-x-8">
          <div style={{ "--charts": measures.length, "--chart-heights": sum(measures.map(({ chart }) => chart.paperHeight)) } as React.CSSProperties}>
            {measures.map((measure) => (
              <MeasureCourse key={measure.measureId} measure={measure} isPrimary={measures.length > 1 && measure.measureId === primaryMeasureId} />
            ))}
            <HowToRead measures={measures} />
          </div>
          <div className="lg:sticky lg:top-8 lg:self-start print:static">
            {occasions.length > 0 && <ScoreTable kind={kinds[occasionKind]} measures={measures} occasions={occasions} between={page.occasionsBetween} />}
            {clinicianName === null && <PrimaryForm measures={measures} primaryMeasureId={primaryMeasureId} answer={answer} />}
          </div>
        </div>
        <p data-screen-only className="mt-10 text-muted">
          <Link to={clinicianName === null ? paths.outcomes() : paths.sharedCaseload(page.clinicianId)} className="link">
            {clinicianName === null ? "Back to outcomes" : `Back to ${clinicianName}’s clients`}
          </Link>
        </p>
      </Page>
    </div>
  );
}
