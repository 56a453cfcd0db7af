import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { CareScope } from "./care-episode.server";

/** The row `m` of a measure: its item about risk, and that item's answer of least risk. */
const item = Prisma.sql`(m.definition -> 'form' ->> 'riskItem')::int`;
const least = Prisma.sql`(select min((a ->> 'value')::int) from jsonb_array_elements(m.definition -> 'form' -> 'answers') a)`;
/** Whoever is on duty now, and here. */
const onDuty = Prisma.sql`(
  select o.duty_person_id from outcome_settings o
  join member d on d.organisation_id = o.organisation_id and d.person_id = o.duty_person_id and d.left_at is null
  where o.organisation_id = e.organisation_id)`;

type Sign = { organisationId: string; clinicianId: string; dutyPersonId: string | null; episodeId: string; measureId: string; item: number; answer: number; heldOn: Date };

/** Of these scores those whose item about risk was answered above its least. `typed`: by the clinician. */
async function signsIn(tx: Tx, { organisationId }: CareScope, scoreIds: string[]): Promise<(Sign & { scoreId: string; administrationId: string | null; typed: boolean })[]> {
  return tx.$queryRaw`
    select s.id as "scoreId", s.administration_id as "administrationId", s.organisation_id as "organisationId", e.clinician_id as "clinicianId", ${onDuty} as "dutyPersonId", e.id as "episodeId",
      s.measure_id as "measureId", ${item} as item, s.answers[${item}] as answer, coalesce(s.held_on, current_date) as "heldOn", s.origin = 'typed' as typed
    from score s
    join episode e on e.organisation_id = s.organisation_id and e.id = s.episode_id
    join measure m on m.organisation_id = s.organisation_id and m.id = s.measure_id
    where s.organisation_id = ${organisationId}::uuid and s.id = any(${scoreIds}::uuid[]) and s.answers[${item}] > ${least}`;
}

/** Where the same answer was raised from the same form before it could be a score, the alert belongs to the score from here on. */
async function joinRaised(tx: Tx, { organisationId, scoreId, administrationId, measureId, answer }: Sign & { scoreId: string; administrationId: string | null }): Promise<void> {
  if (administrationId) await tx.riskAlert.updateMany({ where: { organisationId, administrationId, measureId, answer }, data: { scoreId } });
}

/** An alert for each sign of risk in these scores, once for each answer of a score and of a form; answers the new ones. */
export async function addAlerts(tx: Tx, scope: CareScope, scoreIds: string[]): Promise<{ id: string; typed: boolean }[]> {
  const signs = await signsIn(tx, scope, scoreIds);
  const data = signs.map(({ organisationId, clinicianId, dutyPersonId, episodeId, scoreId, administrationId, measureId, item: number, answer, heldOn }) => ({
    ...{ organisationId, clinicianId, dutyPersonId, episodeId, scoreId, administrationId, measureId, answer, heldOn },
    item: number,
  }));
  const added = await tx.riskAlert.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, scoreId: true } });
  // Afterwards: what another sending raises at this moment is waited for above.
  for (const sign of signs) await joinRaised(tx, sign);
  return added.map(({ id, scoreId }) => ({ id, typed: signs.some((sign) => sign.scoreId === scoreId && sign.typed) }));
}

/** `answer`: to the item about risk. */
export type Unscored = { episodeId: string; measureId: string; administrationId: string; answer: number; heldOn: string };

/** The same of answers that no score could be made of. Its episode is held first, as whoever makes a score of it does: the other way round the two would wait for each other. Null where there is no sign of risk in them, or the same one was raised from this form already. */
export async function addAlertWithoutScore(tx: Tx, { organisationId, clinicianId }: CareScope, { episodeId, measureId, administrationId, answer, heldOn }: Unscored): Promise<string | null> {
  const [sign] = await tx.$queryRaw<Sign[]>`
    select e.organisation_id as "organisationId", e.clinician_id as "clinicianId", ${onDuty} as "dutyPersonId", e.id as "episodeId", m.id as "measureId",
      ${item} as item, ${answer}::int as answer, ${heldOn}::date as "heldOn"
    from episode e join measure m on m.organisation_id = e.organisation_id and m.id = ${measureId}::uuid
    where e.id = ${episodeId}::uuid and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${clinicianId}::uuid
      and ${item} is not null and ${answer}::int > ${least}
    for key share of e`;
  if (!sign) return null;
  // No score has this id.
  const data = [{ ...sign, administrationId, scoreId: crypto.randomUUID() }];
  const [added] = await tx.riskAlert.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  return added?.id ?? null;
}

type Entry = { alertId: string; step: "raised" | "opened" | "noted" | "acknowledged"; actorId: string | null; note?: string; key?: string | undefined };

/** Adds a step to an alert's log, which is never changed. */
export async function addStep(tx: Tx, { organisationId }: { organisationId: string }, { key, ...entry }: Entry): Promise<void> {
  await tx.riskAlertEntry.create({ data: { organisationId, key: key ?? null, ...entry } });
}

/** Whether a step with this key is there already, of an alert that is held. */
export async function stepIsThere(tx: Tx, { organisationId }: { organisationId: string }, { alertId, key }: { alertId: string; key: string | undefined }): Promise<boolean> {
  return key !== undefined && (await tx.riskAlertEntry.count({ where: { organisationId, alertId, key } })) > 0;
}

/** Open alerts of this score of which it has another answer now, or none. */
export function outdatedAlerts(tx: Tx, { organisationId }: CareScope, scoreId: string): Promise<{ id: string; now: number | null }[]> {
  return tx.$queryRaw`
    select a.id, s.answers[a.item] as now from risk_alert a join score s on s.organisation_id = a.organisation_id and s.id = a.score_id
    where a.organisation_id = ${organisationId}::uuid and a.score_id = ${scoreId}::uuid and a.acknowledged_at is null and s.answers[a.item] is distinct from a.answer`;
}
