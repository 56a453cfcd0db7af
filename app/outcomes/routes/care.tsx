import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { dayOf } from "~/core/days";
import { notFound, nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Page } from "~/ui/page";
import { When } from "~/ui/when";
import { careAction } from "../care/care-action.server";
import { carePage } from "../care/care-page.server";
import { CareCase } from "../components/care-case";
import { CareEnding } from "../components/care-ending";
import { CareMeasures } from "../components/care-measures";
import { CarePauses } from "../components/care-pauses";
import { CarePlan } from "../components/care-plan";
import { CareRemove } from "../components/care-remove";
import { CareSameClient } from "../components/care-same-client";
import { CareScores } from "../components/care-scores";
import { CareSessions } from "../components/care-sessions";
import { OutcomesNav } from "../components/outcomes-nav";

export const meta: MetaFunction = () => [{ title: "Course of care · Bunting" }];

const params = z.object({ episodeId: z.uuid() });

export const loader = guarded({ params, search: nothing, access: withRole("clinician", "supervisor") }, async ({ viewer, params: { episodeId }, context: { locale, timeZone } }) => {
  const page = (await carePage(viewer, episodeId, locale)) ?? notFound();
  return { page, today: dayOf(new Date(), timeZone) };
});

export const action = guarded({ params, search: nothing, access: withRole("clinician") }, async ({ viewer, params: { episodeId }, request, context: { locale } }) =>
  careAction({ viewer, episodeId, locale }, await request.formData()),
);

export default function Care() {
  const { page, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const own = page.clinicianName === null;
  const parts = { page, answer, today, own };
  const back = (
    <Link to={paths.episode(page.episodeId)} className="link">
      Scores of client {page.name}
    </Link>
  );
  return (
    <Page nav={<OutcomesNav current="caseload" />} back={back} title={`Course of care of ${page.name}`} lead={<Lead {...page} />}>
      {own && page.unscored && !page.closed && <FirstScore {...page} />}
      <CareSessions {...parts} />
      {own && <CareScores {...parts} />}
      <CarePauses {...parts} />
      <CarePlan {...parts} />
      <CareEnding {...parts} />
      <CareCase {...parts} />
      <CareMeasures {...parts} />
      {own && <CareSameClient {...parts} />}
      {own && <CareRemove {...parts} />}
    </Page>
  );
}

/** What comes next once a course has begun. */
function FirstScore({ episodeId, clientCode }: { episodeId: string; clientCode: string }) {
  return (
    <div className="mb-10 flex flex-wrap items-center gap-x-6 gap-y-2">
      <LinkButton to={paths.byHand({ q: clientCode })}>Enter the first score</LinkButton>
      <Link to={paths.measureClient(episodeId)} className="link inline-flex min-h-6 items-center">
        Or ask the client
      </Link>
    </div>
  );
}

type LeadProps = { clinicianName: string | null; closed: boolean; startedOn: string | null; ended: { on: string | null } | null; sessionCount: number | null };

function Lead({ clinicianName, startedOn, ended, sessionCount }: LeadProps) {
  return (
    <p>
      {clinicianName && `${clinicianName}’s client, for you to read. `}
      {startedOn && (
        <>
          Began <When at={startedOn} />
          {ended ? ", " : "; open. "}
        </>
      )}
      {!startedOn && !ended && "Open. "}
      {ended && (
        <>
          {startedOn ? "ended " : "Ended "}
          {ended.on ? <When at={ended.on} /> : "on a day that is not known"}.{" "}
        </>
      )}
      {sessionCount !== null && (sessionCount === 1 ? "One session." : `${sessionCount} sessions.`)}
    </p>
  );
}
