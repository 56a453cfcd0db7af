import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { linkTo } from "~/platform/mail.server";
import { paths } from "~/paths";
import { audit } from "./audit.server";
import { openSession } from "./lucia.server";
import { hashPassword } from "./password.server";
import { hashOf, newSecret } from "./secret.server";
import { addFirstLeadLink, isOpenFirstLeadLink, oneFirstLeadAtATime, useFirstLeadLink } from "./store/first-lead-links.server";
import { addRoles, join } from "./store/members.server";
import { addOrganisation, anyOrganisation } from "./store/organisation.server";
import { personAt } from "./store/people.server";

const hoursOpen = 72;

export const firstLeadProblem = "This link has been used or is too old. A restart of the server prints a new one while there is no programme yet.";

/** A one-time link for whoever runs the server, to be printed at its start; null once there is an organisation. */
export async function firstLeadLink(): Promise<string | null> {
  if (await anyOrganisation()) return null;
  const token = newSecret();
  await addFirstLeadLink(hashOf(token), new Date(Date.now() + hoursOpen * 3_600_000));
  return linkTo(paths.firstLead(token));
}

export async function firstLeadLinkWorks(token: string): Promise<boolean> {
  return (await isOpenFirstLeadLink(hashOf(token))) && !(await anyOrganisation());
}

type FirstLead = { organisation: string; name: string; email: string; password: string };

/** Makes the organisation and its first programme lead. Answers the Set-Cookie header of their session. */
export async function becomeFirstLead(token: string, { organisation, name, email, password }: FirstLead): Promise<Result<{ setCookie: string }>> {
  if (!(await firstLeadLinkWorks(token))) return refused(firstLeadProblem);
  const passwordHash = await hashPassword(password);
  const made = await transaction(async (tx) => {
    await oneFirstLeadAtATime(tx);
    if ((await anyOrganisation(tx)) || !(await useFirstLeadLink(hashOf(token), tx))) return null;
    const organisationId = await addOrganisation(tx, organisation);
    const personId = await personAt(email, tx, { name, passwordHash });
    await join(organisationId, tx, personId);
    await addRoles(organisationId, tx, personId, ["programme_lead"]);
    await audit(tx, { organisationId, personId }, { action: "organisation.made", subjectType: "organisation", subjectId: organisationId, ownerId: personId });
    return { organisationId, personId };
  });
  return made ? done({ setCookie: await openSession(made.personId, made.organisationId) }) : refused(firstLeadProblem);
}
