import type { Viewer } from "~/accounts/index";
import { defineMeasureSchema } from "~/library/index";
import { defineMeasure } from "~/library/index.server";
import type { Maker } from "../make/maker";
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
  /** Of another clinician, who is supervised by the same person and shares nothing. */
  unshared: MadeEpisode;
  staged: { id: string; key: string };
  toDiscard: { id: string };
  committed: { id: string };
  /** Slug of a measure that the organisation has defined. */
  ownMeasure: string;
};

/** `reader` supervises the clinician and sees the caseload; `former` supervises and sees it no more. */
export async function makeCaseload(make: Maker, organisation: Organisation, { reader, former }: { reader: Viewer; former: Viewer }): Promise<Caseload> {
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
  return {
    clinician,
    supervisorOfBefore,
    episode,
    otherMeasureId: gad7.id,
    unshared,
    staged: await makeImport(make, clinician),
    toDiscard: await makeImport(make, clinician),
    committed: await makeImport(make, clinician, { committed: true }),
    ownMeasure: await makeOwnMeasure(clinician),
  };
}

async function makeOwnMeasure(by: Viewer): Promise<string> {
  const asked = defineMeasureSchema.parse({ name: "Strain of the week", short: "Strain", about: "strain", min: "0", max: "10", step: "1", better: "lower" });
  const made = await defineMeasure(by, asked);
  if (!made.ok) throw new Error(made.problem);
  return made.value.slug;
}
