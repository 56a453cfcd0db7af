import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { content } from "~/library/index.server";
import { drillsIn } from "~/progress/drills.server";
import type { PlanFields } from "~/progress/plan-form";
import { type Maker, maker } from "../make/maker";
import { makeOrganisation, makePerson, supervise } from "../make/people";

export type World = { make: Maker; clinician: Viewer; supervisor: Viewer; second: Viewer; colleague: Viewer; lead: Viewer; elsewhere: Viewer };

/** A clinician with two supervisors, a colleague and a lead of the same organisation, and a clinician of another one. */
export async function makeWorld(seed: string): Promise<World> {
  const make = maker(db(), `progress ${seed}`);
  const here = await makeOrganisation(make, { name: "Here" });
  const there = await makeOrganisation(make, { name: "There" });
  const clinician = await makePerson(make, here, { roles: ["clinician"], name: "Tomasz" });
  const supervisor = await makePerson(make, here, { roles: ["supervisor", "clinician"], name: "Ruth" });
  const second = await makePerson(make, here, { roles: ["supervisor"], name: "Mateo" });
  const colleague = await makePerson(make, here, { roles: ["clinician", "supervisor"], name: "Cora" });
  const lead = await makePerson(make, here, { roles: ["programme_lead"], name: "Helen" });
  const elsewhere = await makePerson(make, there, { roles: ["clinician", "supervisor", "programme_lead"], name: "Ewa" });
  await supervise(make, supervisor, [clinician]);
  await supervise(make, second, [clinician]);
  return { make, clinician, supervisor, second, colleague, lead, elsewhere };
}

/** Everyone who is neither the owner nor a supervisor who was asked. */
export const strangers = ({ second, colleague, lead, elsewhere }: World) => [second, colleague, lead, elsewhere];

export const writing = { locale: "en-GB", timeZone: "Europe/London" };

export const fields = (given: Partial<PlanFields> = {}): PlanFields => ({
  objective: "Say sooner that it does not help.",
  drills: drillsIn(content()).slice(0, 2).map(({ slug }) => slug),
  minutes: 60,
  reviewOn: "2999-01-01",
  ...given,
});
