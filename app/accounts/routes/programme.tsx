import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { z } from "zod";
import { LinkButton } from "~/ui/button";
import { Page, Section } from "~/ui/page";
import { withRole } from "../access.server";
import { Answered } from "../components/answered";
import { InvitationList } from "../components/invitation-list";
import { InviteForm } from "../components/invite-form";
import { OrganisationForm } from "../components/organisation-form";
import { PeopleList } from "../components/people-list";
import type { FormAnswer } from "../form-answer";
import { guarded } from "../guarded.server";
import { programmeAction } from "../programme-actions.server";
import { programmePage } from "../programme-page.server";

export const meta: MetaFunction = () => [{ title: "Programme · Bunting" }];

const declared = {
  params: z.object({}),
  search: z.object({ left: z.uuid().optional().catch(undefined) }),
  access: withRole("programme_lead"),
};

export const loader = guarded(declared, ({ viewer, search }) => programmePage(viewer, search.left));

export const action = guarded(declared, async ({ viewer, request }) => programmeAction(viewer, await request.formData()));

export default function Programme() {
  const { organisation, people, supervisors, invitations, left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const many = people.length === 1 ? "One person is" : `${people.length} people are`;
  return (
    <Page
      title={organisation.name}
      lead={`${many} in this programme. Choose a name to change roles or supervision.`}
      actions={
        <LinkButton variant="quiet" to="#invite">
          Invite a person
        </LinkButton>
      }
    >
      <Section title="People">
        {left && !answer && <Spaced><Answered answer={hasLeft(left)} form="people" /></Spaced>}
        {answer?.form === "people" && <Spaced><Answered answer={answer} form="people" /></Spaced>}
        <PeopleList people={people} />
      </Section>
      {(invitations.length > 0 || answer?.form === "invitations") && (
        <Section title="Invitations that wait">
          {answer?.form === "invitations" && <Spaced><Answered answer={answer} form="invitations" /></Spaced>}
          {invitations.length > 0 ? <InvitationList invitations={invitations} /> : <p className="text-muted">None is waiting.</p>}
        </Section>
      )}
      <Section split id="invite" title="Invite a person" hint="They get a mail with a link, choose a password, and are in. The link works for 7 days.">
        <InviteForm answer={answer} supervisors={supervisors} round={answer?.form === "invited" ? (invitations[0]?.id ?? "") : ""} />
      </Section>
      <Section split title="About the programme" hint="Its name stands in invitations and in everybody’s settings.">
        <OrganisationForm answer={answer} organisation={organisation} />
      </Section>
    </Page>
  );
}

const Spaced = ({ children }: { children: ReactNode }) => <div className="mb-6">{children}</div>;

const hasLeft = ({ personId, name }: { personId: string; name: string }): FormAnswer => ({
  form: "people",
  said: `${name} has left the programme.`,
  undo: { intent: "return", personId },
});
