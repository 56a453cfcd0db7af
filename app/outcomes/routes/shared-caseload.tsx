import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound } from "~/platform/guard.server";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { askedSchema, withClosed } from "../asked";
import { sharedCaseloadPage } from "../caseload-page.server";
import { CaseloadClients } from "../components/caseload-lists";
import { PeriodPart } from "../components/period-part";
import { leadOf } from "../in-words";

export const meta: MetaFunction = () => [{ title: "Caseload · Bunting" }];

const params = z.object({ clinicianId: z.uuid() });

export const loader = guarded({ params, search: askedSchema, access: withRole("supervisor") }, async ({ viewer, params, search, context }) => {
  const all = search.closed === "all";
  const page = await sharedCaseloadPage(viewer, params.clinicianId, { period: search.period, all, locale: context.locale });
  return page ? { ...page, all } : notFound();
});

export default function SharedCaseload() {
  const { clinicianName, all, ...page } = useLoaderData<typeof loader>();
  return (
    <Page
      title={`${clinicianName}’s clients`}
      lead={leadOf(page.open)}
      actions={
        <LinkButton variant="quiet" to={paths.outcomes()}>
          Back to outcomes
        </LinkButton>
      }
    >
      <p className="mb-8 text-muted">You read this because {clinicianName} shares it with you. They see that you looked.</p>
      {page.open.length + page.closedInAll > 0 ? (
        <CaseloadClients {...page} all={all} toOther={withClosed(page.summary.period, !all)} />
      ) : (
        <Empty title={`${clinicianName} has no client’s scores here yet.`} />
      )}
      {page.closedInAll > 0 && <PeriodPart summary={page.summary} all={all} />}
    </Page>
  );
}
