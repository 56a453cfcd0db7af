import { type MetaFunction, data } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { hasRole } from "~/accounts";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { askedOf, askedSchema } from "../asked";
import { ownCaseloadPage } from "../caseload-page.server";
import { ClosedClients, OpenClients } from "../components/caseload-lists";
import { FindClient } from "../components/find-client";
import { OutcomesNav } from "../components/outcomes-nav";
import { ResultsLine } from "../components/results-line";
import { SharePart } from "../components/share-part";
import { SharedWithYou } from "../components/shared-with-you";
import { leadOf } from "../in-words";
import { shareCaseload, sharing } from "../share-caseload.server";
import { sharedWith } from "../store/shares.server";

export const meta: MetaFunction = () => [{ title: "Outcomes · Bunting" }];

const form = z.object({ intent: z.enum(["share", "stop-sharing"]), supervisorId: z.uuid() });

export const loader = guarded({ params: nothing, search: askedSchema, access: withRole("clinician", "supervisor") }, async ({ viewer, search, context }) => {
  const asked = askedOf(search);
  const [own, people, shared] = await Promise.all([
    hasRole(viewer, "clinician") ? ownCaseloadPage(viewer, { ...asked, locale: context.locale }) : null,
    hasRole(viewer, "clinician") ? sharing(viewer) : [],
    hasRole(viewer, "supervisor") ? sharedWith(viewer) : null,
  ]);
  return { own, people, shared, asked };
});

export const action = guarded({ params: nothing, search: askedSchema, access: withRole("clinician") }, async ({ viewer, request }) => {
  const sent = form.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw data(null, 400);
  const { supervisorId, intent } = sent.data;
  const stopped = intent === "stop-sharing";
  const changed = await shareCaseload(viewer, { supervisorId, stop: stopped });
  return changed.ok ? { supervisorId, name: changed.value.name, stopped } : notFound();
});

export default function Caseload() {
  const { own, people, shared, asked } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const done = useActionData<typeof action>() ?? null;
  const clients = own && own.open.counts.inAll + own.closedInAll > 0 ? own : null;
  return (
    <Page nav={<OutcomesNav current="caseload" />} title="Outcomes" lead={clients && leadOf(clients.open.counts, locale)} actions={clients && <Ways />}>
      {clients && <FindClient page={clients} asked={asked} mayBegin />}
      {clients && <OpenClients open={clients.open} asked={asked} />}
      {shared && <SharedWithYou caseloads={shared} />}
      {own && !clients && (
        <Empty title="No client’s scores are here yet." action={<LinkButton to={paths.outcomeImports()}>Import outcomes</LinkButton>}>
          Bring in a file of scores that you have already: one row a score or one row a client, from a spreadsheet or from another program. Clients are
          known by a code alone. Or begin <Link to={paths.newEpisode()} className="link">with one client</Link>, and type{" "}
          <Link to={paths.byHand()} className="link">scores by hand</Link>.
        </Empty>
      )}
      {clients && <ClosedClients {...clients} asked={asked} line={<ResultsLine results={clients.results} to={paths.results()} />} />}
      {own && <SharePart people={people} done={done} />}
    </Page>
  );
}

const Ways = () => (
  <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
    <Link to={paths.newEpisode()} className="link inline-flex min-h-6 items-center">
      New client
    </Link>
    <LinkButton to={paths.outcomeImports()}>Import outcomes</LinkButton>
  </div>
);
