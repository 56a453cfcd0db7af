import { createHash } from "node:crypto";
import type { ConsentPurpose, Role, Viewer } from "~/accounts/index";
import { openSession } from "~/accounts/index.server";
import { type Maker, daysAgo } from "./maker";

export type Organisation = { id: string; name: string };

export async function makeOrganisation(make: Maker, { name = "A clinic", supportContacts = "", foundedDaysAgo = 200 } = {}): Promise<Organisation> {
  const at = daysAgo(make, foundedDaysAgo);
  return make.tx.organisation.create({
    data: { id: make.random.uuid(at), name, supportContacts, createdAt: at },
    select: { id: true, name: true },
  });
}

/** A person of this organisation with these roles, as the one who is looking. Roles add up. */
export async function makePerson(
  make: Maker,
  organisation: Organisation,
  given: { name?: string; email?: string; roles: Role[]; demoStory?: string; joinedDaysAgo?: number },
): Promise<Viewer> {
  const at = daysAgo(make, given.joinedDaysAgo ?? 150);
  const personId = make.random.uuid(at);
  const name = given.name ?? `Person ${personId.slice(-4)}`;
  const email = given.email ?? `${personId}@people.example`;
  await make.tx.person.create({
    data: {
      id: personId,
      email,
      name,
      createdAt: at,
      members: {
        create: {
          organisationId: organisation.id,
          joinedAt: at,
          demoStory: given.demoStory ?? null,
          roles: { create: given.roles.map((role) => ({ role, grantedAt: at })) },
        },
      },
    },
  });
  return { personId, organisationId: organisation.id, name, email, roles: given.roles };
}

/** From now on this supervisor supervises these people. */
export async function supervise(make: Maker, supervisor: Viewer, supervisees: Viewer[]): Promise<void> {
  await make.tx.supervision.createMany({
    data: supervisees.map((supervisee) => ({
      organisationId: supervisor.organisationId,
      supervisorId: supervisor.personId,
      superviseeId: supervisee.personId,
      startedAt: daysAgo(make, 120),
    })),
  });
}

export const usualConsent: { purposes: ConsentPurpose[]; retentionDays: number } = {
  purposes: ["supervision", "rater_training"],
  retentionDays: 365,
};

/** What this person allows for the recordings that they make; by default before the first of them. */
export async function makeConsent(make: Maker, person: Viewer, consent = usualConsent, decidedAt = daysAgo(make, 100)): Promise<void> {
  await make.tx.consentDecision.create({
    data: {
      id: make.random.uuid(decidedAt),
      organisationId: person.organisationId,
      personId: person.personId,
      wording: 1,
      decidedAt,
      ...consent,
    },
  });
}

/** Signs this person in. Answers the Cookie header that a browser would then send. */
export async function makeSession(person: Viewer): Promise<string> {
  const setCookie = await openSession(person.personId, person.organisationId);
  return setCookie.split(";")[0]!;
}

/** An invitation that waits to be accepted, with the token of the link that was mailed. */
export async function makeInvitation(make: Maker, by: Viewer, { email, roles }: { email: string; roles: Role[] }): Promise<{ id: string; token: string }> {
  const token = `token-${make.random.uuid(make.now)}`;
  const { id } = await make.tx.invitation.create({
    data: {
      id: make.random.uuid(make.now),
      organisationId: by.organisationId,
      key: make.random.uuid(make.now),
      email,
      name: "Somebody new",
      roles,
      tokenHash: createHash("sha256").update(token).digest("hex"),
      invitedById: by.personId,
      expiresAt: daysAgo(make, -7),
    },
    select: { id: true },
  });
  return { id, token };
}

/** Somebody who was here and has left. */
export async function leave(make: Maker, person: Viewer): Promise<void> {
  const { organisationId, personId } = person;
  await make.tx.member.update({ where: { organisationId_personId: { organisationId, personId } }, data: { leftAt: daysAgo(make, 1) } });
}
