import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { type Maker, daysAgo, maker } from "../make/maker";
import { type MadeEpisode, type MadeMeasure, makeEpisode, makeMeasure } from "../make/outcomes";
import { makeOrganisation, makePerson, supervise } from "../make/people";

export type World = {
  make: Maker;
  /** Whose clients they are; supervised by `supervisor` and by `second`. */
  clinician: Viewer;
  supervisor: Viewer;
  second: Viewer;
  /** A supervisor here who supervises somebody else, another clinician, and a supervisor of another organisation. */
  stranger: Viewer;
  colleague: Viewer;
  elsewhere: Viewer;
  lead: Viewer;
  phq9: MadeMeasure;
  gad7: MadeMeasure;
  srs: MadeMeasure;
};

export async function makeWorld(name: string): Promise<World> {
  const make = maker(db(), `outcomes ${name}`);
  const here = await makeOrganisation(make, { name: "Here" });
  const there = await makeOrganisation(make, { name: "There" });
  const clinician = await makePerson(make, here, { name: "Clinician", roles: ["clinician"] });
  const colleague = await makePerson(make, here, { name: "Colleague", roles: ["clinician"] });
  const [supervisor, second, stranger] = [
    await makePerson(make, here, { name: "Supervisor", roles: ["supervisor"] }),
    await makePerson(make, here, { name: "Second", roles: ["supervisor", "clinician"] }),
    await makePerson(make, here, { name: "Stranger", roles: ["supervisor"] }),
  ];
  await supervise(make, supervisor, [clinician]);
  await supervise(make, second, [clinician]);
  await supervise(make, stranger, [colleague]);
  const measure = (slug: string) => makeMeasure(make, clinician, slug);
  return {
    make,
    clinician,
    supervisor,
    second,
    stranger,
    colleague,
    elsewhere: await makePerson(make, there, { name: "Elsewhere", roles: ["supervisor", "clinician"] }),
    lead: await makePerson(make, here, { name: "Lead", roles: ["programme_lead"] }),
    phq9: await measure("phq-9"),
    gad7: await measure("gad-7"),
    srs: await measure("srs"),
  };
}

type Given = { closed?: boolean; endedOn?: Date | null; by?: Viewer };

/** A client with these scores of PHQ-9, one a session. */
export function makeClient({ make, clinician, phq9 }: World, clientCode: string, scores: number[], { closed = false, endedOn, by = clinician }: Given = {}): Promise<MadeEpisode> {
  return makeEpisode(make, by, {
    clientCode,
    primary: phq9,
    closed,
    endedOn: closed ? (endedOn === undefined ? daysAgo(make, 20) : endedOn) : null,
    scores: scores.map((score, index) => ({ measure: phq9, score, session: index + 1 })),
  });
}
