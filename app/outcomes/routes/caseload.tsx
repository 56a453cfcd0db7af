import { type MetaFunction, data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { hasRole } from "~/accounts";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page, Section } from "~/ui/page";
import { askedSchema, withClosed } from "../asked";
import { ownCaseloadPage } from "../caseload-page.server";
import { CaseloadClients } from "../components/caseload-lists";
import { PeriodPart } from "../components/period-part";
import { SharePart } from "../components/share-part";
import { SharedWithYou } from "../components/shared-with-you";
import { leadOf } from "../in-words";
import { shareCaseload, sharing } from "../share-caseload.server";
import { sharedWith } from "../store/shares.server";

export const meta: MetaFunction = () => [{ title: "Outcomes · Bunting" }];

const form = z.object({ intent: z.enum(["share", "stop-sharing"]), supervisorId: z.uuid() });

export const loader = guarded({ params: nothing, search: askedSchema, access: withRole("clinician", "supervisor") }, async ({ viewer, search, context }) => {
  const [own, people, shared] = await Promise.all([
    hasRole(viewer, "clinician") ? ownCaseloadPage(viewer, { period: search.period, all: search.closed === "all", locale: context.locale }) : null,
    hasRole(viewer, "clinician") ? sharing(viewer) : [],
    hasRole(viewer, "supervisor") ? sharedWith(viewer) : null,
  ]);
  return { own, people, shared, all: search.closed === "all" };
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
  const { own, people, shared, all } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>() ?? null;
  const clients = own && own.open.length + own.closedInAll > 0 ? own : null;
  return (
    <Page title="Outcomes" lead={clients && leadOf(clients.open)} actions={own && <Ways first={!clients} />}>
      {own && !clients && (
        <Empty title="No client’s scores are here yet." action={<LinkButton to={paths.outcomeImports()}>Import outcomes</LinkButton>}>
          Bring in a file of scores that you have already: one row a score or one row a client, from a spreadsheet or from another program. Clients are
          known by a code alone.
        </Empty>
      )}
      {clients && (
        <>
          <CaseloadClients {...clients} all={all} toOther={withClosed(clients.summary.period, !all)} />
          {clients.closedInAll > 0 && <PeriodPart summary={clients.summary} all={all} />}
        </>
      )}
      {shared && (shared.length > 0 || own) && (
        <Section split title="Shared with you" hint="You read these; only their clinician changes them, and sees that you looked.">
          {shared.length > 0 ? <SharedWithYou caseloads={shared} /> : <p className="text-muted">No one you supervise shares their caseload with you now.</p>}
        </Section>
      )}
      {shared?.length === 0 && !own && (
        <Empty title="No caseload is shared with you.">
          A clinician whom you supervise can share theirs on their own page Outcomes. It then stands here for you to read.
        </Empty>
      )}
      {own && <SharePart people={people} done={done} />}
    </Page>
  );
}

function Ways({ first }: { first: boolean }) {
  return (
    <div className="flex flex-wrap gap-3">
      <LinkButton variant="quiet" to={paths.measures()}>
        Measures
      </LinkButton>
      {!first && <LinkButton to={paths.outcomeImports()}>Import outcomes</LinkButton>}
    </div>
  );
}
