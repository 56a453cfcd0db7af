import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { nothing } from "~/platform/guard.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { OutcomesNav } from "../components/outcomes-nav";
import { ResultsEndings } from "../components/results-endings";
import { ResultsEstimate } from "../components/results-estimate";
import { ResultsFilters } from "../components/results-filters";
import { ResultsPatterns } from "../components/results-patterns";
import { ResultsSummaries } from "../components/results-summaries";
import { resultsAskedSchema } from "../results/asked";
import { ownResultsPage } from "../results/results-page.server";

export const meta: MetaFunction = () => [{ title: "My results · Bunting" }];

export const loader = guarded({ params: nothing, search: resultsAskedSchema, access: withRole("clinician") }, ({ viewer, search, context }) => ownResultsPage(viewer, search, context));

export default function Results() {
  const { estimates, leads, ...page } = useLoaderData<typeof loader>();
  return (
    <Page nav={<OutcomesNav current="results" />} title="My results" lead="What came of your own closed cases, and how sure one can be of it.">
      {page.inAll.all === 0 ? (
        <Empty title="No case is closed yet." action={<LinkButton to={paths.outcomes()}>To your clients</LinkButton>}>
          What came of your clients stands here once courses of care have ended, or once you have imported some that have.
        </Empty>
      ) : (
        <>
          <ResultsFilters {...page} />
          <ResultsSummaries page={page} />
          <ResultsEstimate estimates={estimates} leads={leads} narrowed={page.filtered || page.asked.period === "quarters"} />
          <ResultsEndings {...page} />
          {page.patterns && <ResultsPatterns patterns={page.patterns} only={page.only} mayPlan />}
        </>
      )}
    </Page>
  );
}
