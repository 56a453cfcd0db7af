import { createHash } from "node:crypto";
import type { Viewer } from "~/accounts/index";
import { asDate, fromDate } from "~/core/days";
import { type Maker, daysAgo, minutesAfter } from "../../tests/make/maker";
import type { Cast } from "./people";

/** Real numbers where there are any, so that nobody who needs one dials in vain. */
const crisisContacts = [
  { name: "Emotional support helpline", phone: "116 123", when: "day and night" },
  { name: "Emergency services", phone: "112", when: "if a life is in danger" },
];

/**
 * What the clinic has settled for answers about risk, with Ruth on duty; the answer of Tomasz's client came by a link, and
 * waits for him. Another was typed by mistake, and is done with. One more link is still open. Reads what was seeded before.
 */
export async function seedRisk(make: Maker, { clinician, supervisor }: Cast): Promise<void> {
  const [tomasz, ruth] = [clinician.person, supervisor.person];
  const { organisationId } = tomasz;
  await make.tx.outcomeSettings.create({
    data: { organisationId, crisisContacts, dutyPersonId: ruth.personId, adjusters: ["problem", "age"] },
  });
  const open = await make.tx.score.findMany({
    where: { organisationId, episode: { clinicianId: tomasz.personId, closed: false }, answers: { isEmpty: false }, stage: "treatment" },
    select: { id: true, episodeId: true, measureId: true, heldOn: true, answers: true },
    orderBy: [{ position: "desc" }, { id: "asc" }],
  });
  const sign = open.find(({ answers }) => (answers[8] ?? 0) > 0);
  if (!sign?.heldOn) throw new Error("No seeded client has a sign of risk.");
  await answeredByLink(make, tomasz, ruth, { ...sign, heldOn: sign.heldOn });
  const others = await make.tx.episode.findMany({
    where: { organisationId, clinicianId: tomasz.personId, closed: false, id: { not: sign.episodeId }, startedOn: { lt: daysAgo(make, 14) } },
    orderBy: { clientCode: "desc" },
    take: 2,
    select: { id: true, primaryMeasureId: true },
  });
  const [mistaken, asked] = others;
  if (mistaken) await typedByMistake(make, tomasz, ruth, mistaken);
  if (asked) await link(make, tomasz, { episodeId: asked.id, measureId: asked.primaryMeasureId, createdAt: daysAgo(make, 0.1), submittedAt: null });
}

type Sign = { id: string; episodeId: string; measureId: string; heldOn: Date; answers: number[] };

async function answeredByLink(make: Maker, tomasz: Viewer, ruth: Viewer, { id: scoreId, episodeId, measureId, heldOn, answers }: Sign): Promise<void> {
  const { organisationId } = tomasz;
  const submittedAt = minutesAfter(heldOn, 8 * 60 + 25);
  const administrationId = await link(make, tomasz, { episodeId, measureId, createdAt: minutesAfter(heldOn, 7 * 60 + 50), submittedAt });
  await make.tx.score.update({ where: { id: scoreId }, data: { origin: "by_link", administrationId, recordedAt: submittedAt } });
  const alertId = await alert(make, tomasz, ruth, { episodeId, measureId, scoreId, answer: answers[8]!, heldOn, raisedAt: submittedAt });
  const step = (minutes: number) => ({ organisationId, alertId, at: minutesAfter(submittedAt, minutes) });
  await make.tx.riskAlertEntry.createMany({
    data: [
      { ...step(0), step: "raised" },
      { ...step(1), step: "clinician_told", actorId: tomasz.personId },
      { ...step(1), step: "duty_person_told", actorId: ruth.personId },
      { ...step(26), step: "opened", actorId: ruth.personId },
      { ...step(31), step: "noted", actorId: ruth.personId, note: "Rang Tomasz. He sees the client this afternoon and goes through the safety plan with them." },
    ],
  });
}

/** Its score was taken out again. */
async function typedByMistake(make: Maker, tomasz: Viewer, ruth: Viewer, { id: episodeId, primaryMeasureId: measureId }: { id: string; primaryMeasureId: string }): Promise<void> {
  const { organisationId } = tomasz;
  const heldOn = asDate(fromDate(daysAgo(make, 12)));
  const raisedAt = minutesAfter(heldOn, 9 * 60 + 10);
  const acknowledgedAt = minutesAfter(raisedAt, 6);
  const alertId = await alert(make, tomasz, ruth, { episodeId, measureId, scoreId: make.random.uuid(raisedAt), answer: 2, heldOn, raisedAt, acknowledgedAt });
  const step = (minutes: number, actorId: string) => ({ organisationId, alertId, at: minutesAfter(raisedAt, minutes), actorId });
  await make.tx.riskAlertEntry.createMany({
    data: [
      { ...step(0, tomasz.personId), step: "raised" },
      { ...step(1, tomasz.personId), step: "clinician_told" },
      { ...step(1, ruth.personId), step: "duty_person_told" },
      { ...step(4, tomasz.personId), step: "opened" },
      { ...step(6, tomasz.personId), step: "acknowledged", note: "I had typed the last column one line too high. The client answered 0; I have the sheet here. Taken out, and told Ruth." },
    ],
  });
}

type Given = { episodeId: string; measureId: string; scoreId: string; answer: number; heldOn: Date; raisedAt: Date; acknowledgedAt?: Date };

async function alert(make: Maker, { organisationId, personId: clinicianId }: Viewer, ruth: Viewer, given: Given): Promise<string> {
  const acknowledged = given.acknowledgedAt && { acknowledgedById: clinicianId };
  const row = { id: make.random.uuid(given.raisedAt), organisationId, clinicianId, dutyPersonId: ruth.personId, item: 9, ...given, ...acknowledged };
  await make.tx.riskAlert.create({ data: row });
  return row.id;
}

type Asked = { episodeId: string; measureId: string; createdAt: Date; submittedAt: Date | null };

/** One that nobody knows the code of. */
async function link(make: Maker, { organisationId, personId: clinicianId }: Viewer, { episodeId, measureId, createdAt, submittedAt }: Asked): Promise<string> {
  const id = make.random.uuid(createdAt);
  const tokenHash = createHash("sha256").update(make.random.uuid(createdAt)).digest("hex");
  const days = submittedAt ? 1 : 7;
  await make.tx.administration.create({
    data: {
      ...{ id, organisationId, clinicianId, episodeId, key: make.random.uuid(createdAt), way: "link", tokenHash, createdAt, submittedAt },
      heldOn: asDate(fromDate(submittedAt ?? createdAt)),
      expiresAt: minutesAfter(createdAt, days * 24 * 60),
    },
  });
  await make.tx.administeredMeasure.create({ data: { organisationId, administrationId: id, place: 1, measureId } });
  return id;
}
