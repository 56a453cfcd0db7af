import type { Viewer } from "~/accounts";
import { type Day, asDate } from "~/core/days";
import { type Tx, db } from "~/platform/db.server";
import type { Way } from "../administer/model";

export type AdministrationRow = {
  id: string;
  organisationId: string;
  clinicianId: string;
  episodeId: string;
  way: Way;
  sessionId: string | null;
  heldOn: Date;
  timeZone: string;
  createdAt: Date;
  expiresAt: Date;
  submittedAt: Date | null;
  cancelledAt: Date | null;
  declinedAt: Date | null;
  clinician: { leftAt: Date | null };
  /** In the order in which they are asked. */
  measures: { place: number; measureId: string }[];
};

const row = {
  id: true,
  organisationId: true,
  clinicianId: true,
  episodeId: true,
  way: true,
  sessionId: true,
  heldOn: true,
  timeZone: true,
  createdAt: true,
  expiresAt: true,
  submittedAt: true,
  cancelledAt: true,
  declinedAt: true,
  clinician: { select: { leftAt: true } },
  measures: { select: { place: true, measureId: true }, orderBy: { place: "asc" } },
} as const;

export type NewAdministration = {
  episodeId: string;
  key: string;
  way: Way;
  tokenHash: string;
  pinHash?: string;
  sessionId?: string;
  heldOn: Day;
  timeZone: string;
  expiresAt: Date;
  measureIds: string[];
};

/** Adds it for one of the viewer's own clients; null where the key was used before. */
export async function addAdministration({ organisationId, personId: clinicianId }: Viewer, tx: Tx, { heldOn, measureIds, ...given }: NewAdministration): Promise<string | null> {
  const [added] = await tx.administration.createManyAndReturn({ data: [{ organisationId, clinicianId, heldOn: asDate(heldOn), ...given }], skipDuplicates: true, select: { id: true } });
  if (!added) return null;
  await tx.administeredMeasure.createMany({ data: measureIds.map((measureId, index) => ({ organisationId, administrationId: added.id, place: index + 1, measureId })) });
  return added.id;
}

/** On behalf of whoever holds its code or token, and of nobody else. */
export function unsafeByToken(tokenHash: string): Promise<AdministrationRow | null> {
  return db().administration.findFirst({ where: { tokenHash }, select: row });
}

/** On behalf of the browser that waits with this sign-in: what it was handed over for last. */
export function unsafeOfSession(sessionId: string): Promise<(AdministrationRow & { pinHash: string | null; pinAttempts: number }) | null> {
  return db().administration.findFirst({ where: { way: "hand_over", sessionId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: { ...row, pinHash: true, pinAttempts: true } });
}

/** On behalf of whoever has just answered: whether what they sent had a sign of risk. */
export async function unsafeHasSign(administrationId: string): Promise<boolean> {
  return (await db().riskAlert.count({ where: { administrationId }, take: 1 })) > 0;
}

/** What the viewer gave one of their own clients, the newest first. */
export function administrationsOf({ organisationId, personId: clinicianId }: Viewer, episodeId: string, most: number): Promise<AdministrationRow[]> {
  return db().administration.findMany({ where: { organisationId, clinicianId, episodeId }, orderBy: { createdAt: "desc" }, take: most, select: row });
}

export function ownAdministration({ organisationId, personId: clinicianId }: Viewer, episodeId: string, id: string): Promise<AdministrationRow | null> {
  return db().administration.findFirst({ where: { organisationId, clinicianId, episodeId, id }, select: row });
}

const unspent = { submittedAt: null, cancelledAt: null };

/** On behalf of whoever answers: spends it, with the day of the answers. Of two who send at once one does; the other waits, and finds it spent. */
export async function unsafeSpend(tx: Tx, id: string, heldOn: Day): Promise<boolean> {
  const { count } = await tx.administration.updateMany({ where: { id, ...unspent, expiresAt: { gt: new Date() } }, data: { submittedAt: new Date(), declinedAt: null, heldOn: asDate(heldOn) } });
  return count === 1;
}

/** On behalf of whoever was asked: they would rather not, or would after all. */
export async function unsafeDecline(id: string, declined: boolean): Promise<void> {
  await db().administration.updateMany({ where: { id, ...unspent, expiresAt: { gt: new Date() } }, data: { declinedAt: declined ? new Date() : null } });
}

/** On behalf of the browser that waits: nobody can answer it any more. */
export async function unsafeCancel(tx: Tx, id: string): Promise<void> {
  await tx.administration.updateMany({ where: { id, ...unspent }, data: { cancelledAt: new Date() } });
}

/** A link of the viewer's own is withdrawn, or is good again for as long as it was; answers whether there was one to be. */
export async function withdrawOwn({ organisationId, personId: clinicianId }: Viewer, tx: Tx, given: { episodeId: string; id: string }, withdrawn: boolean): Promise<boolean> {
  const { count } = await tx.administration.updateMany({
    where: { organisationId, clinicianId, ...given, way: "link", submittedAt: null, cancelledAt: withdrawn ? null : { not: null }, expiresAt: { gt: new Date() } },
    data: { cancelledAt: withdrawn ? new Date() : null },
  });
  return count === 1;
}

/** Counts one attempt at the PIN before it is looked at; answers how many that makes, or null where there were too many before. */
export async function unsafeCountPin(id: string, most: number): Promise<number | null> {
  const [counted] = await db().$queryRaw<{ attempts: number }[]>`
    update administration set pin_attempts = pin_attempts + 1 where id = ${id}::uuid and pin_attempts < ${most}::int returning pin_attempts as attempts`;
  return counted?.attempts ?? null;
}

/** The scores that came of one. */
export async function scoresOfAdministration({ organisationId }: Pick<Viewer, "organisationId">, administrationId: string): Promise<{ id: string; measureId: string; score: number }[]> {
  const rows = await db().score.findMany({ where: { organisationId, administrationId }, select: { id: true, measureId: true, score: true } });
  return rows.map(({ score, ...rest }) => ({ ...rest, score: Number(score) }));
}

/** Of several, which measures have a score, by the administration's id. */
export async function scoredMeasures({ organisationId }: Pick<Viewer, "organisationId">, administrationIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await db().score.findMany({ where: { organisationId, administrationId: { in: administrationIds } }, select: { administrationId: true, measureId: true } });
  const found = new Map<string, Set<string>>(administrationIds.map((id) => [id, new Set()]));
  for (const { administrationId, measureId } of rows) found.get(administrationId!)?.add(measureId);
  return found;
}

/** Of which of the viewer's own clients this is, and whether anything can still be entered for them. */
export async function ownEpisodeNamed({ organisationId, personId: clinicianId }: Viewer, id: string): Promise<{ id: string; clientCode: string; number: number; primaryMeasureId: string; closed: boolean; endedOn: Date | null } | null> {
  return db().episode.findFirst({ where: { id, organisationId, clinicianId }, select: { id: true, clientCode: true, number: true, primaryMeasureId: true, closed: true, endedOn: true } });
}

/** Who leads the programme, to be asked for what only they can settle. */
export async function leadsOf({ organisationId }: Pick<Viewer, "organisationId">): Promise<string[]> {
  const rows = await db().member.findMany({
    where: { organisationId, leftAt: null, roles: { some: { role: "programme_lead" } } },
    select: { person: { select: { name: true } } },
    orderBy: { person: { name: "asc" } },
  });
  return rows.map(({ person }) => person.name);
}
