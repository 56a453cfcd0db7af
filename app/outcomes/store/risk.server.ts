import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db, transaction } from "~/platform/db.server";
import { readableEpisodes, sharedBy } from "../access.server";
import type { AlertStep } from "../risk/model";

/** Whoever is on duty in the alert's `a` programme now, and here. */
const onDutyNow = (viewer: Viewer) => Prisma.sql`exists (
  select 1 from outcome_settings o where o.organisation_id = a.organisation_id and o.duty_person_id = ${viewer.personId}::uuid)`;

/** Alerts `a` that this person may deal with: those of their own clients, and those that they were or are on duty for. */
const ownAlerts = (viewer: Viewer) => Prisma.sql`a.organisation_id = ${viewer.organisationId}::uuid
  and (a.clinician_id = ${viewer.personId}::uuid or a.duty_person_id = ${viewer.personId}::uuid or ${onDutyNow(viewer)})`;

/** Alerts `a` that this person may read: these, and those of clinicians who share their caseload with them. */
const readableAlerts = (viewer: Viewer) => Prisma.sql`a.organisation_id = ${viewer.organisationId}::uuid
  and (${ownAlerts(viewer)} or a.clinician_id in (${sharedBy(viewer)}))`;

export type AlertRow = {
  id: string;
  clinicianId: string;
  clinicianName: string;
  episodeId: string;
  clientCode: string;
  number: number;
  measureId: string;
  item: number;
  answer: number;
  heldOn: Date;
  raisedAt: Date;
  acknowledgedAt: Date | null;
  acknowledgedByName: string | null;
  /** Whether the score that it was in is still there. */
  scored: boolean;
  /** Whether this person may write in its log and acknowledge it. */
  mayAct: boolean;
};

const rows = (viewer: Viewer, where: Prisma.Sql, most: number) => db().$queryRaw<AlertRow[]>`
  select a.id, a.clinician_id as "clinicianId", p.name as "clinicianName", a.episode_id as "episodeId", e.client_code as "clientCode", e.number,
    a.measure_id as "measureId", a.item, a.answer, a.held_on as "heldOn", a.raised_at as "raisedAt", a.acknowledged_at as "acknowledgedAt",
    k.name as "acknowledgedByName", exists (select 1 from score s where s.id = a.score_id) as scored, (${ownAlerts(viewer)}) as "mayAct"
  from risk_alert a
  join episode e on e.organisation_id = a.organisation_id and e.id = a.episode_id
  join person p on p.id = a.clinician_id
  left join person k on k.id = a.acknowledged_by_id
  where ${readableAlerts(viewer)} and ${where}
  order by a.raised_at desc, a.id desc limit ${most}::int`;

export const openAlerts = (viewer: Viewer, most: number) => rows(viewer, Prisma.sql`a.acknowledged_at is null`, most);
export const acknowledgedAlerts = (viewer: Viewer, most: number) => rows(viewer, Prisma.sql`a.acknowledged_at is not null`, most);

export async function alertById(viewer: Viewer, alertId: string): Promise<AlertRow | null> {
  const [found] = await rows(viewer, Prisma.sql`a.id = ${alertId}::uuid`, 1);
  return found ?? null;
}

/** Of these scores, or of what one client was given, the alerts of the viewer's own clients that nobody has acknowledged. */
export async function ownRaised({ organisationId, personId: clinicianId }: Viewer, by: { scoreIds: string[] } | { administrationId: string }): Promise<string[]> {
  const of = "scoreIds" in by ? { scoreId: { in: by.scoreIds } } : { administrationId: by.administrationId };
  const rows = await db().riskAlert.findMany({ where: { organisationId, clinicianId, acknowledgedAt: null, ...of }, select: { id: true }, orderBy: [{ raisedAt: "desc" }, { id: "desc" }] });
  return rows.map(({ id }) => id);
}

/** The latest alert of each of these administrations that raised one, acknowledged or not, by the administration's id. */
export async function raisedIn({ organisationId, personId: clinicianId }: Viewer, administrationIds: string[]): Promise<Map<string, string>> {
  const rows = await db().riskAlert.findMany({ where: { organisationId, clinicianId, administrationId: { in: administrationIds } }, select: { id: true, administrationId: true }, orderBy: [{ raisedAt: "asc" }, { id: "asc" }] });
  return new Map(rows.map(({ id, administrationId }) => [administrationId!, id]));
}

export type Waiting = { id: string; own: boolean; raisedAt: Date; clinicianId: string; /** The viewer may open the client's page, if their role lets them. */ readable: boolean; clientCode: string; clinicianName: string; /** So many wait in all. */ all: number };

/** Open alerts that this person is to deal with, the latest first: as the clinician, or as who is on duty. */
export function waitingFor(viewer: Viewer, most: number): Promise<Waiting[]> {
  return db().$queryRaw`
    select a.id, a.clinician_id = ${viewer.personId}::uuid as own, a.raised_at as "raisedAt", a.clinician_id as "clinicianId", (${readableEpisodes(viewer)}) as readable, e.client_code as "clientCode", p.name as "clinicianName",
      count(*) over ()::int as "all"
    from risk_alert a
    join episode e on e.organisation_id = a.organisation_id and e.id = a.episode_id
    join person p on p.id = a.clinician_id
    where ${ownAlerts(viewer)} and a.acknowledged_at is null
    order by a.raised_at desc, a.id desc limit ${most}::int`;
}

/** Whether this person is on duty, or was when an alert was raised, or has one of a client of their own, whatever their roles are now. */
export async function mayHaveAlerts({ organisationId, personId }: Viewer): Promise<boolean> {
  if ((await db().outcomeSettings.count({ where: { organisationId, dutyPersonId: personId } })) > 0) return true;
  return (await db().riskAlert.count({ where: { organisationId, OR: [{ dutyPersonId: personId }, { clinicianId: personId }] }, take: 1 })) > 0;
}

/** Whether this person may open the page of the client whom an alert is about. */
export async function mayReadEpisode(viewer: Viewer, episodeId: string): Promise<boolean> {
  const found = await db().$queryRaw<unknown[]>`select 1 from episode e where ${readableEpisodes(viewer)} and e.id = ${episodeId}::uuid`;
  return found.length === 1;
}

export type StepRow = { id: string; at: Date; step: AlertStep; actorName: string | null; note: string | null };

/** An alert's log, from its beginning. */
export function stepsOf({ organisationId }: Viewer, alertId: string): Promise<StepRow[]> {
  return db().$queryRaw`
    select l.id, l.at, l.step, p.name as "actorName", l.note from risk_alert_entry l left join person p on p.id = l.actor_id
    where l.organisation_id = ${organisationId}::uuid and l.alert_id = ${alertId}::uuid order by l.at, l.id`;
}

/** Notes that somebody has opened an alert, the first time; answers whether it was. */
export async function addOpened({ organisationId, personId }: Viewer, tx: Tx, alertId: string): Promise<boolean> {
  const [held] = await tx.$queryRaw<unknown[]>`select 1 from risk_alert where id = ${alertId}::uuid and organisation_id = ${organisationId}::uuid for update`;
  if (!held || (await tx.riskAlertEntry.count({ where: { alertId, step: "opened", actorId: personId } })) > 0) return false;
  await tx.riskAlertEntry.create({ data: { organisationId, alertId, step: "opened", actorId: personId } });
  return true;
}

/** Whether this person may deal with the alert; it is held until the transaction ends. `open`: nobody has acknowledged it yet. */
export async function holdAlert(viewer: Viewer, tx: Tx, alertId: string): Promise<{ clinicianId: string; open: boolean } | null> {
  const [held] = await tx.$queryRaw<{ clinicianId: string; open: boolean }[]>`
    select a.clinician_id as "clinicianId", a.acknowledged_at is null as open from risk_alert a where a.id = ${alertId}::uuid and ${ownAlerts(viewer)} for update`;
  return held ?? null;
}

export async function markAcknowledged({ organisationId, personId }: Viewer, tx: Tx, alertId: string): Promise<void> {
  await tx.riskAlert.updateMany({ where: { id: alertId, organisationId, acknowledgedAt: null }, data: { acknowledgedAt: new Date(), acknowledgedById: personId } });
}

export type ToTell = { organisationId: string; alertId: string; personId: string; as: "clinician_told" | "duty_person_told" };

/** Of open alerts `a`, each with everybody here who is to be told and was not: the clinician, who was on duty then, and who is now. */
const untold = (where: Prisma.Sql) => db().$queryRaw<ToTell[]>`
  select a.organisation_id as "organisationId", a.id as "alertId", w.person_id as "personId", min(w.step) as "as"
  from risk_alert a
  left join outcome_settings o on o.organisation_id = a.organisation_id
  cross join lateral (values (a.clinician_id, 'clinician_told'), (a.duty_person_id, 'duty_person_told'), (o.duty_person_id, 'duty_person_told')) as w (person_id, step)
  join member m on m.organisation_id = a.organisation_id and m.person_id = w.person_id and m.left_at is null
  where a.acknowledged_at is null and ${where}
    and not exists (select 1 from risk_alert_entry l where l.alert_id = a.id and l.actor_id = w.person_id and l.step in ('clinician_told', 'duty_person_told'))
  group by a.id, w.person_id order by a.id, "as"`;

/** On behalf of the job that tells of it: whom; nobody where it is gone or acknowledged already. */
export const unsafeToTell = (alertId: string) => untold(Prisma.sql`a.id = ${alertId}::uuid`);

/** Every alert of the viewer's programme that nobody has acknowledged. */
export async function openAlertIds({ organisationId }: Viewer, tx: Tx): Promise<string[]> {
  return (await tx.riskAlert.findMany({ where: { organisationId, acknowledgedAt: null }, select: { id: true } })).map(({ id }) => id);
}

/** On behalf of the schedule that tells again: of everything open. */
export const unsafeAllToTell = () => untold(Prisma.sql`true`);

/** On behalf of that job: once for each, also where two tell at once. */
export async function unsafeAddTold(organisationId: string, alertId: string, step: "clinician_told" | "duty_person_told", actorId: string): Promise<void> {
  const told = { alertId, step, actorId };
  await transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`select 1 from risk_alert where id = ${alertId}::uuid and organisation_id = ${organisationId}::uuid for update`;
    if (held.length > 0 && (await tx.riskAlertEntry.count({ where: told })) === 0) await tx.riskAlertEntry.create({ data: { organisationId, ...told } });
  });
}

/** On behalf of the same: open alerts of a clinician or a duty person who left. */
export const unsafeToTellOfLeaver = ({ organisationId, personId }: { organisationId: string; personId: string }) =>
  untold(Prisma.sql`a.organisation_id = ${organisationId}::uuid and (a.clinician_id = ${personId}::uuid or a.duty_person_id = ${personId}::uuid)`);
