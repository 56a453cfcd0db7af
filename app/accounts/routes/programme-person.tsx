import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { notFound, nothing } from "~/platform/guard.server";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/field";
import { Page, Section } from "~/ui/page";
import { When } from "~/ui/when";
import { withRole } from "../access.server";
import { Answered } from "../components/answered";
import { CohortsOfPerson } from "../components/cohorts-of-person";
import { SupervisionPart } from "../components/supervision-part";
import { guarded } from "../guarded.server";
import { personAction } from "../person-actions.server";
import { personPage } from "../person-page.server";
import { keptAfterLeavingDays } from "../consent";
import { roleMeanings, roleNames, roles } from "../roles";

export const meta: MetaFunction = () => [{ title: "A person · Programme · Bunting" }];

const declared = { params: z.object({ personId: z.uuid() }), search: nothing, access: withRole("programme_lead") };

export const loader = guarded(declared, async ({ viewer, params }) => (await personPage(viewer, params.personId)) ?? notFound());

export const action = guarded(declared, async ({ viewer, params, request }) => {
  if (!(await personPage(viewer, params.personId))) notFound();
  return personAction(viewer, params.personId, await request.formData());
});

export default function ProgrammePerson() {
  const { person, cohorts, isViewer, supervisors, possibleSupervisors, supervisees, possibleSupervisees } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { personId, name, email, joinedAt } = person;
  const isSupervisor = person.roles.includes("supervisor");
  return (
    <Page
      title={name}
      lead={
        <>
          {email}, here since <When at={joinedAt} />.
        </>
      }
      actions={
        <LinkButton variant="quiet" to={paths.programme()}>
          Back to the programme
        </LinkButton>
      }
    >
      <Section split title="Roles" hint="Roles add up. A change holds from the next page that the person opens.">
        <Form method="post" preventScrollReset className="mb-5 grid gap-5">
          <input type="hidden" name="intent" value="roles" />
          <CheckboxGroup
            // Redrawn after a change or a refusal, so that the boxes show what holds.
            key={`${person.roles.join()} ${answer?.problem ?? ""}`}
            name="roles"
            legend={<span className="sr-only">Roles of {name}</span>}
            error={answer?.form === "roles" ? answer.reply?.error?.roles?.[0] : undefined}
            options={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleMeanings[role] }))}
            defaultValue={person.roles}
          />
          <div>
            <Button>Save roles</Button>
          </div>
        </Form>
        <Answered answer={answer} form="roles" />
      </Section>
      <Section split title="Supervised by" hint="A supervisor sees what is submitted to them, and beyond that only what somebody opens to them: a plan to sign, or a clinician’s caseload.">
        <SupervisionPart
          personId={personId}
          listed="supervisorId"
          label="Add a supervisor"
          nobody={`Nobody supervises ${name} yet.`}
          people={supervisors}
          possible={possibleSupervisors}
          answer={answer}
        />
      </Section>
      {isSupervisor && (
        <Section split title="Supervises">
          <SupervisionPart
            personId={personId}
            listed="superviseeId"
            label="Add a person to supervise"
            nobody={`${name} supervises nobody yet.`}
            people={supervisees}
            possible={possibleSupervisees}
            answer={answer}
          />
        </Section>
      )}
      <Section split title="Cohorts" hint="People who began together, such as one year of a training.">
        <CohortsOfPerson name={name} cohorts={cohorts} answer={answer} />
      </Section>
      {!isViewer && (
        <Section split title="Leaving the programme" hint={`${name} is signed out and can no longer open this programme. Invitations of theirs that wait are withdrawn, and recordings submitted to them are closed to them for good. What they recorded, wrote or brought in about clients can no longer be played or read by anyone, except a client’s part that they published, and all of it is deleted within ${keptAfterLeavingDays} days.`}>
          <Form method="post" preventScrollReset className="mb-5">
            <Button variant="danger" name="intent" value="leave">
              Remove from the programme
            </Button>
          </Form>
          <Answered answer={answer} form="leave" />
        </Section>
      )}
    </Page>
  );
}
