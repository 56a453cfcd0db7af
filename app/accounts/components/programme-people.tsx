import type { ReactNode } from "react";
import { Section } from "~/ui/page";
import type { FormAnswer } from "../form-answer";
import type { ProgrammeOnPage } from "../programme-page.server";
import { Answered } from "./answered";
import { FindPerson } from "./find-person";
import { InvitationList } from "./invitation-list";
import { InviteForm } from "./invite-form";
import { OrganisationForm } from "./organisation-form";
import { PeopleList, unfoldedPeople } from "./people-list";

type Props = { programme: ProgrammeOnPage; answer: FormAnswer | undefined; /** Part of a name or an address; empty for everybody. */ asked: string };

/** The people of the programme, who is invited, and what the programme calls itself: the parts of its page that change them. */
export function ProgrammePeople({ programme: { organisation, people, supervisors, invitations, left }, answer, asked }: Props) {
  const found = people.filter(({ name, email }) => [name, email].some((words) => words.toLocaleLowerCase().includes(asked.toLocaleLowerCase())));
  return (
    <>
      <Section id="people" title="People" hint="Choose a name to change roles, supervision or cohorts.">
        {left && !answer && <Spaced><Answered answer={hasLeft(left)} form="people" /></Spaced>}
        {answer?.form === "people" && <Spaced><Answered answer={answer} form="people" /></Spaced>}
        {(people.length > unfoldedPeople || asked !== "") && <FindPerson asked={asked} found={found.length} of={people.length} />}
        {found.length > 0 && <PeopleList people={found} whole={asked !== "" || left !== null || answer?.form === "people"} />}
      </Section>
      {(invitations.length > 0 || answer?.form === "invitations") && (
        <Section id="invitations" title="Invitations that wait">
          {answer?.form === "invitations" && <Spaced><Answered answer={answer} form="invitations" /></Spaced>}
          {invitations.length > 0 ? <InvitationList invitations={invitations} /> : <p className="text-muted">None is waiting.</p>}
        </Section>
      )}
      <Section split id="invite" title="Invite a person" hint="They get a mail with a link, choose a password, and are in. The link works for 7 days.">
        <InviteForm answer={answer} supervisors={supervisors} />
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
