import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound } from "~/platform/guard.server";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { askedOf, askedSchema } from "../asked";
import { sharedCaseloadPage } from "../caseload-page.server";
import { ClosedClients, OpenClients } from "../components/caseload-lists";
import { FindClient } from "../components/find-client";
import { OutcomesNav } from "../components/outcomes-nav";
import { ResultsLine } from "../components/results-line";
import { leadOf } from "../in-words";

export const meta: MetaFunction = () => [{ title: "Caseload · Bunting" }];

const params = z.object({ clinicianId: z.uuid() });

export const loader = guarded({ params, search: askedSchema, access: withRole("supervisor") }, async ({ viewer, params, search, context }) => {
  const asked = askedOf(search);
  const page = await sharedCaseloadPage(viewer, params.clinicianId, { ...asked, locale: context.locale });
  return page ? { ...page, asked, clinicianId: params.clinicianId } : notFound();
});

export default function SharedCaseload() {
  const { clinicianName, clinicianId, asked, ...page } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const { open, closedInAll } = page;
  return (
    <Page
      nav={<OutcomesNav current="caseload" />}
      title={`${clinicianName}’s clients`}
      lead={leadOf(open.counts, locale)}
      actions={
        <LinkButton variant="quiet" to={paths.outcomes()}>
          Back to outcomes
        </LinkButton>
      }
    >
      <p className="mb-8 text-muted">
        You read this because {clinicianName} shares it with you. They see that you looked.{" "}
        <Link to={paths.sharedReviewList(clinicianId)} className="link">
          Their review list
        </Link>
      </p>
      {open.counts.inAll + closedInAll > 0 ? (
        <>
          <FindClient page={page} asked={asked} />
          <OpenClients open={open} asked={asked} />
          <ClosedClients {...page} asked={asked} line={<ResultsLine results={page.results} to={paths.sharedResults(clinicianId)} />} />
        </>
      ) : (
        <Empty title={`${clinicianName} has no client’s scores here yet.`} />
      )}
    </Page>
  );
}
