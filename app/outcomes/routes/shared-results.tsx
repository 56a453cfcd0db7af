import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useParams } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound } from "~/platform/guard.server";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { OutcomesNav } from "../components/outcomes-nav";
import { ResultsEndings } from "../components/results-endings";
import { ResultsFilters } from "../components/results-filters";
import { ResultsPatterns } from "../components/results-patterns";
import { ResultsSummaries } from "../components/results-summaries";
import { resultsAskedSchema } from "../results/asked";
import { sharedResultsPage } from "../results/results-page.server";

export const meta: MetaFunction = () => [{ title: "Results · Bunting" }];

const params = z.object({ clinicianId: z.uuid() });

export const loader = guarded({ params, search: resultsAskedSchema, access: withRole("supervisor") }, async ({ viewer, params, search, context }) => {
  return (await sharedResultsPage(viewer, params.clinicianId, search, context)) ?? notFound();
});

export default function SharedResults() {
  const page = useLoaderData<typeof loader>();
  const { clinicianId = "" } = useParams();
  const { clinicianName } = page;
  return (
    <Page
      nav={<OutcomesNav current="caseload" />}
      back={
        <Link to={paths.sharedCaseload(clinicianId)} className="link">
          {clinicianName}’s clients
        </Link>
      }
      title={`${clinicianName}’s results`}
    >
      <p className="mb-8 text-muted">You read this because {clinicianName} shares it with you. They see that you looked.</p>
      {page.inAll.all === 0 ? (
        <Empty title={`${clinicianName} has no closed case yet.`} />
      ) : (
        <>
          <ResultsFilters {...page} />
          <ResultsSummaries page={page} />
          <ResultsEndings {...page} />
          {page.patterns && <ResultsPatterns patterns={page.patterns} only={page.only} mayPlan={false} />}
        </>
      )}
    </Page>
  );
}
