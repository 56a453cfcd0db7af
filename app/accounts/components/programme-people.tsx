import type { ReactNode } from "react";
import { Section } from "~/ui/page";
import type { FormAnswer } from "../form-answer";
import type { ProgrammeOnPage } from "../programme-page.server";
import { Answered } from "./answered";
import { InvitationList } from "./invitation-list";
import { InviteForm } from "./invite-form";
import { OrganisationForm } from "./organisation-form";
import { PeopleList } from "./people-list";

type Props = { programme: ProgrammeOnPage; answer: FormAnswer | undefined };

/** The people of the programme, who is invited, and what the programme calls itself: the parts of its page that change them. */
export function ProgrammePeople({ programme: { organisation, people, supervisors, invitations, left }, answer }: Props) {
  return (
    <>
      <Section title="People" hint="Choose a name to change roles, supervision or cohorts.">
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
    </>
  );
}

const Spaced = ({ children }: { children: ReactNode }) => <div className="mb-6">{children}</div>;

const hasLeft = ({ personId, name }: { personId: string; name: string }): FormAnswer => ({
  form: "people",
  said: `${name} has left the programme.`,
  undo: { intent: "return", personId },
});
