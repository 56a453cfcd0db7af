import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { mailIsSetUp } from "~/platform/mail.server";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { CheckboxGroup, Field, Select } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Page, Section } from "~/ui/page";
import { caseMixTraits, traitNames } from "../case-mix";
import { CrisisContactFields } from "../components/crisis-contact-fields";
import { settingsAction } from "../settings-action.server";
import { dutyChoice } from "../duty-choice.server";
import { outcomeSettings } from "../settings.server";

export const meta: MetaFunction = () => [{ title: "Measuring clients · Bunting" }];

const declared = { params: nothing, search: nothing, access: withRole("programme_lead") };

export const loader = guarded(declared, async ({ viewer }) => {
  const settings = await outcomeSettings(viewer);
  return { settings, duty: await dutyChoice(viewer, settings.dutyPersonId), mail: mailIsSetUp() };
});

export const action = guarded(declared, async ({ viewer, request }) => settingsAction(viewer, await request.formData()));

export default function OutcomeSettingsPage() {
  const { settings, duty, mail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const shown = answer?.given ?? settings;
  const errors = answer?.errors ?? {};
  return (
    <Page
      title="Measuring clients"
      lead="Whom clients can turn to, who is told of an answer about risk, and what outcomes are read by."
      back={<Link to={paths.programme()} className="link">Back to the programme</Link>}
    >
      <Form method="post" preventScrollReset>
        <Section
          split
          id="contacts"
          title="Crisis contacts for clients"
          hint="They stand before and after every form that asks about risk, for clients to read: a crisis line, the emergency number, the practice’s own. Leave a row empty to take it out. Support for therapists after practice is something else, and stands on the programme’s page."
        >
          <CrisisContactFields contacts={shown.crisisContacts} errors={answer?.contactErrors ?? {}} />
        </Section>
        <Section
          split
          id="duty"
          title="Duty person"
          hint="Told, with the client’s clinician, of every answer to a question about risk other than its lowest, such as “not at all”. They see that answer, whose client it is and what is done about it, and nothing else of the caseload."
        >
          <div className="max-w-[420px]">
            {!mail && (
              <Notice kind="problem" className="mb-4">
                Nobody is told by mail: mail is not set up on this server. An answer about risk waits on Today until it is seen there. Ask whoever runs the server to set SMTP_URL.
              </Notice>
            )}
            {duty.another && (
              <Notice kind="problem" className="mb-4">
                {duty.another.name} is on duty and is neither clinician nor supervisor nor lead any more. They stay so, and are told, until you choose somebody else.
              </Notice>
            )}
            <Select
              label="Who is on duty"
              name="dutyPersonId"
              empty="Nobody"
              defaultValue={shown.dutyPersonId ?? ""}
              options={duty.people.map(({ personId, name }) => ({ value: personId, label: name }))}
              error={errors.dutyPersonId}
              hint="Measures that ask about risk cannot go to a client’s own phone until there is a contact and a duty person."
            />
          </div>
        </Section>
        <Section split id="reviews" title="Review sessions" hint="By these sessions a client who is helped usually shows it. Who shows no reliable improvement by then stands out on the caseload.">
          <div className="grid max-w-[420px] grid-cols-2 gap-4">
            <Field label="First review" name="first" type="number" min={1} max={100} required defaultValue={shown.reviewSessions[0]} error={errors.first} />
            <Field label="Second review" name="second" type="number" min={1} max={100} required defaultValue={shown.reviewSessions[1]} error={errors.second} />
          </div>
        </Section>
        <Section split id="adjusters" title="What is taken into account" hint="Besides the first score, which always is, when a clinician’s cases are compared with what was to be expected. Choose what most cases here have an entry for.">
          <CheckboxGroup
            name="adjusters"
            legend="About the case"
            columns
            defaultValue={[...shown.adjusters]}
            options={traitNames.map((name) => ({ value: name, label: caseMixTraits[name].label }))}
          />
        </Section>
        <div className="mt-10 flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button busy={busy}>Save</Button>
          {answer?.problem && <Notice kind="problem">{answer.problem}</Notice>}
          {answer?.said && <Notice kind="done">{answer.said}</Notice>}
        </div>
      </Form>
    </Page>
  );
}
