import type { Viewer } from "~/accounts/index";
import { defineMeasureSchema } from "~/library/index";
import { defineMeasure } from "~/library/index.server";
import { hashOfCode, newCode } from "~/outcomes/administer/code.server";
import { keepAsTemplate, templatesOf } from "~/outcomes/import/templates.server";
import type { Maker } from "../make/maker";
import { makeCaseReview } from "../make/case-reviews";
import { type MadeEpisode, makeEpisode, makeImport, makeMeasure, shareCaseload } from "../make/outcomes";
import { type Organisation, makePerson, supervise } from "../make/people";

/** A clinician's clients, and those with whom they are, were or might be shared. */
export type Caseload = {
  clinician: Viewer;
  /** Supervised the clinician, who shared the caseload then and has not taken that back. */
  supervisorOfBefore: Viewer;
  episode: MadeEpisode;
  /** Taken in the episode as well as the one that it is judged by. */
  otherMeasureId: string;
  /** The episode's client on the clinician's review list, decided and due again. */
  caseReview: { id: string };
  /** Of another clinician, who is supervised by the same person and shares nothing. */
  unshared: MadeEpisode;
  staged: { id: string; key: string };
  toDiscard: { id: string };
  committed: { id: string };
  /** Told of answers about risk in this organisation; no clinician. */
  onDuty: Viewer;
  /** Of the clinician's, and open. */
  alert: { id: string };
  link: { id: string; code: string };
  /** Of the clinician's files. */
  templateId: string;
  /** Slug of a measure that the organisation has defined. */
  ownMeasure: string;
};

/** `reader` supervises the clinician and sees the caseload; `former` supervises and sees it no more. */
export async function makeCaseload(make: Maker, organisation: Organisation, { reader, former }: { reader: Viewer; former: Viewer }): Promise<Caseload> {
  const onDuty = await makePerson(make, organisation, { roles: ["trainee"], name: "On duty" });
  const clinician = await makePerson(make, organisation, { roles: ["clinician"], name: "Clinician" });
  const other = await makePerson(make, organisation, { roles: ["clinician"], name: "Other clinician" });
  const supervisorOfBefore = await makePerson(make, organisation, { roles: ["supervisor"], name: "Supervisor of before" });
  await supervise(make, reader, [clinician, other]);
  await supervise(make, former, [clinician]);
  await shareCaseload(make, clinician, reader);
  await shareCaseload(make, clinician, supervisorOfBefore);

  const [phq9, gad7] = [await makeMeasure(make, clinician, "phq-9"), await makeMeasure(make, clinician, "gad-7")];
  const episode = await makeEpisode(make, clinician, {
    clientCode: "C-001",
    primary: phq9,
    scores: [1, 2, 3].flatMap((session) => [
      { measure: phq9, score: 18 - session, session },
      { measure: gad7, score: 12 - session, session },
    ]),
  });
  const unshared = await makeEpisode(make, other, { clientCode: "O-001", primary: phq9, scores: [{ measure: phq9, score: 14, session: 1 }] });
  const caseReview = await makeCaseReview(make, episode, { note: "Asked her sister in.", decision: "consult", lookAgainInDays: -1 });
  return {
    clinician,
    supervisorOfBefore,
    episode,
    otherMeasureId: gad7.id,
    unshared,
    caseReview,
    staged: await makeImport(make, clinician),
    toDiscard: await makeImport(make, clinician),
    committed: await makeImport(make, clinician, { committed: true }),
    onDuty,
    ...(await makeRisk(make, clinician, onDuty, { episodeId: episode.id, measureId: phq9.id, gad7: gad7.id })),
    templateId: await keepTemplateOf(clinician),
    ownMeasure: await makeOwnMeasure(clinician),
  };
}

async function keepTemplateOf(by: Viewer): Promise<string> {
  const mapping = { columns: [{ as: "client" as const }], codePrefix: "", dateOrder: null, occasionBy: null, occasions: [], datesAreSessions: null, closed: null, primary: null };
  await keepAsTemplate(by, "South", { columns: [{ name: "client", kind: "text", looksLike: null, values: [], dateOrders: [], least: null, greatest: null }], mapping });
  return (await templatesOf(by))[0]!.id;
}

async function makeOwnMeasure(by: Viewer): Promise<string> {
  const asked = defineMeasureSchema.parse({ name: "Strain of the week", short: "Strain", about: "strain", min: "0", max: "10", step: "1", better: "lower" });
  const made = await defineMeasure(by, asked);
  if (!made.ok) throw new Error(made.problem);
  return made.value.slug;
}

async function makeRisk({ tx }: Maker, { organisationId, personId: clinicianId }: Viewer, { personId: dutyPersonId }: Viewer, of: { episodeId: string; measureId: string; gad7: string }) {
  const { episodeId, measureId, gad7 } = of;
  await tx.outcomeSettings.create({ data: { organisationId, dutyPersonId, crisisContacts: [{ name: "A line", phone: "116 123", when: "" }] } });
  const heldOn = new Date("2026-03-04");
  const alert = await tx.riskAlert.create({ data: { organisationId, clinicianId, dutyPersonId, episodeId, measureId, scoreId: crypto.randomUUID(), item: 9, answer: 1, heldOn } });
  const code = newCode();
  const link = await tx.administration.create({
    data: { organisationId, clinicianId, episodeId, key: crypto.randomUUID(), way: "link", tokenHash: hashOfCode(code), heldOn, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  await tx.administeredMeasure.create({ data: { organisationId, administrationId: link.id, place: 1, measureId: gad7 } });
  return { alert: { id: alert.id }, link: { id: link.id, code } };
}
