import { db, type Tx } from "~/platform/db.server";
import type { Role } from "../roles";
import type { Viewer } from "../viewer";

export type InvitationTimes = { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date };

export type InvitationSeen = InvitationTimes & {
  id: string;
  organisationId: string;
  email: string;
  name: string;
  roles: Role[];
  supervisorId: string | null;
  createdAt: Date;
  organisation: { name: string };
};

const seen = {
  id: true,
  organisationId: true,
  email: true,
  name: true,
  roles: true,
  supervisorId: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  withdrawnAt: true,
  organisation: { select: { name: true } },
} as const;

/** Invitations of the viewer's organisation that nobody has accepted or withdrawn, the newest first. */
export async function pendingInvitations(viewer: Viewer): Promise<InvitationSeen[]> {
  return db().invitation.findMany({
    where: { organisationId: viewer.organisationId, acceptedAt: null, withdrawnAt: null },
    select: seen,
    orderBy: { createdAt: "desc" },
  });
}

export async function invitationOf(viewer: Viewer, invitationId: string): Promise<InvitationSeen | null> {
  return db().invitation.findFirst({ where: { id: invitationId, organisationId: viewer.organisationId }, select: seen });
}

/** By the hash of the token in its link, whoever holds it. */
export async function invitationByToken(tokenHash: string): Promise<InvitationSeen | null> {
  return db().invitation.findUnique({ where: { tokenHash }, select: seen });
}

/** The id of the invitation that this click, or an earlier one of the same page, has made. */
export async function invitationByKey(viewer: Viewer, tx: Tx, key: string): Promise<string | null> {
  const row = await tx.invitation.findFirst({ where: { key, organisationId: viewer.organisationId }, select: { id: true } });
  return row?.id ?? null;
}

export async function isInvited(viewer: Viewer, tx: Tx, email: string): Promise<boolean> {
  const row = await tx.invitation.findFirst({
    where: { organisationId: viewer.organisationId, email, acceptedAt: null, withdrawnAt: null },
    select: { id: true },
  });
  return row !== null;
}

export type NewInvitation = {
  key: string;
  email: string;
  name: string;
  roles: Role[];
  supervisorId: string | null;
  tokenHash: string;
  expiresAt: Date;
};

export async function addInvitation(viewer: Viewer, tx: Tx, invitation: NewInvitation): Promise<string> {
  const { id } = await tx.invitation.create({
    data: { ...invitation, organisationId: viewer.organisationId, invitedById: viewer.personId },
    select: { id: true },
  });
  return id;
}

/** A new link takes the place of the old one. Answers whether the invitation still waits. */
export async function renewInvitation(viewer: Viewer, tx: Tx, id: string, link: { tokenHash: string; expiresAt: Date }): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, organisationId: viewer.organisationId, acceptedAt: null, withdrawnAt: null },
    data: link,
  });
  return count === 1;
}

/** Withdraws, or takes the withdrawal back. Answers whether anything changed. */
export async function setWithdrawn(viewer: Viewer, tx: Tx, id: string, withdrawn: boolean): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, organisationId: viewer.organisationId, acceptedAt: null, withdrawnAt: withdrawn ? null : { not: null } },
    data: { withdrawnAt: withdrawn ? new Date() : null },
  });
  return count === 1;
}

/** Withdraws what a person has invited and nobody has accepted. Answers the ids. */
export async function setWithdrawnOf(viewer: Viewer, tx: Tx, invitedById: string): Promise<string[]> {
  const rows = await tx.invitation.updateManyAndReturn({
    where: { organisationId: viewer.organisationId, invitedById, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Answers whether this call took it: of two clicks at once only one does. */
export async function takeInvitation(tokenHash: string, tx: Tx): Promise<boolean> {
  const now = new Date();
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now },
  });
  return count === 1;
}
