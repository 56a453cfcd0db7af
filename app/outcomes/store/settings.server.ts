import type { Viewer } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";

type Of = Pick<Viewer, "organisationId">;

export type SettingsRow = { reviewSessions: number[]; adjusters: string[]; crisisContacts: unknown; dutyPersonId: string | null };

/** What the programme has settled; null where nobody has. A duty person who has left is none. */
export async function settingsRow({ organisationId }: Of, tx: Tx = db()): Promise<SettingsRow | null> {
  const row = await tx.outcomeSettings.findUnique({
    where: { organisationId },
    select: { reviewSessions: true, adjusters: true, crisisContacts: true, dutyPersonId: true, dutyPerson: { select: { leftAt: true } } },
  });
  if (!row) return null;
  const { dutyPerson, dutyPersonId, ...rest } = row;
  return { ...rest, dutyPersonId: dutyPerson && dutyPerson.leftAt === null ? dutyPersonId : null };
}

type Settled = { reviewSessions: number[]; adjusters: string[]; crisisContacts: { name: string; phone: string; when: string }[]; dutyPersonId: string | null };

export async function keepSettings({ organisationId }: Of, tx: Tx, settled: Settled): Promise<void> {
  await tx.outcomeSettings.upsert({ where: { organisationId }, create: { organisationId, ...settled }, update: settled });
}

/** Who is here and can be on duty: not whoever is a trainee and nothing else. */
const canBeOnDuty = { leftAt: null, roles: { some: { role: { in: ["clinician", "supervisor", "programme_lead"] } } } } satisfies Prisma.MemberWhereInput;

/** Whether somebody of this organisation can be on duty now. */
export async function mayBeOnDuty({ organisationId }: Of, personId: string, tx: Tx = db()): Promise<boolean> {
  return (await tx.member.count({ where: { organisationId, personId, ...canBeOnDuty } })) === 1;
}

/** Whether nobody is on duty though somebody was named, or an alert or a link that asks about risk is open. */
export async function dutyVacant({ organisationId }: Of): Promise<boolean> {
  const [found] = await db().$queryRaw<{ vacant: boolean }[]>`
    select not exists (
        select 1 from outcome_settings o join member d on d.organisation_id = o.organisation_id and d.person_id = o.duty_person_id and d.left_at is null
        where o.organisation_id = ${organisationId}::uuid)
      and (exists (select 1 from outcome_settings where organisation_id = ${organisationId}::uuid and duty_person_id is not null)
        or exists (select 1 from risk_alert where organisation_id = ${organisationId}::uuid and acknowledged_at is null)
        or exists (
          select 1 from administration a join administered_measure g on g.administration_id = a.id join measure m on m.id = g.measure_id
          where a.organisation_id = ${organisationId}::uuid and a.way = 'link' and a.submitted_at is null and a.cancelled_at is null and a.expires_at > now()
            and m.definition -> 'form' ->> 'riskItem' is not null)) as vacant`;
  return found!.vacant;
}

/** Everybody who can be on duty, by name, to choose one from. */
export async function peopleForDuty({ organisationId }: Of): Promise<{ personId: string; name: string }[]> {
  const rows = await db().member.findMany({
    where: { organisationId, ...canBeOnDuty },
    select: { personId: true, person: { select: { name: true } } },
    orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
  });
  return rows.map(({ personId, person }) => ({ personId, name: person.name }));
}
