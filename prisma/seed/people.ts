import type { Viewer } from "~/accounts/index";
import { type Maker, daysAgo } from "../../tests/make/maker";
import type { Answerer } from "../../tests/make/media";
import { type Organisation, makeConsent, makeOrganisation, makePerson, supervise, usualConsent } from "../../tests/make/people";

/** Somebody who practises, with the skill that they started from (points on the rubric's scale, 0 is its middle). */
export type Practising = { person: Viewer; face: Answerer; level: number; gain: number };
/** Somebody who reviews, with how far their scores lie above (or below) the others'. */
export type Reviewing = { person: Viewer; severity: number };

export type Cast = {
  organisation: Organisation;
  lead: Viewer;
  trainee: Practising;
  clinician: Practising;
  otherTrainees: [Practising, Practising];
  supervisor: Reviewing;
  otherSupervisors: [Reviewing, Reviewing];
};

/** Longer than anything of theirs goes back. */
export const daysHere = 800;

const contacts = [
  "Helen Ashworth, programme lead: the door next to the kitchen, or extension 12",
  "The clinic's duty line for staff, day and night: extension 40",
  "If somebody is in danger now: your local emergency number",
].join("\n");

/** The clinic that a visitor of the demo meets: eight people, of whom four lend their seats. */
export async function makeCast(make: Maker): Promise<Cast> {
  const organisation = await makeOrganisation(make, { name: "Saltmarsh Training Clinic", supportContacts: contacts, foundedDaysAgo: 1100 });
  const person = (name: string, email: string, roles: Viewer["roles"], demoStory?: string) =>
    makePerson(make, organisation, { name, email: `${email}@demo.bunting.example`, roles, demoStory, joinedDaysAgo: daysHere });

  const amara = await person("Amara Nwosu", "trainee", ["trainee"], "Second year. With angry clients she explains too much, and she knows it.");
  const ruth = await person("Ruth Feldmann", "supervisor", ["supervisor", "clinician"], "Supervisor for eleven years, with a small practice of her own. Her queue is never empty.");
  const tomasz = await person("Tomasz Zielinski", "clinician", ["clinician"], "Eight years in practice. He keeps up one hour of rehearsal a week.");
  const helen = await person("Helen Ashworth", "lead", ["programme_lead", "clinician"], "Leads the programme. She invites people and says who supervises whom.");
  const mateo = await person("Mateo Rojas", "mateo.rojas", ["supervisor", "clinician"]);
  const ingrid = await person("Ingrid Solheim", "ingrid.solheim", ["supervisor"]);
  const daniel = await person("Daniel Achterberg", "daniel.achterberg", ["trainee", "clinician"]);
  const priya = await person("Priya Raman", "priya.raman", ["trainee"]);

  await supervise(make, ruth, [amara, tomasz]);
  await supervise(make, mateo, [daniel]);
  await supervise(make, ingrid, [priya]);
  for (const practising of [amara, tomasz, daniel, priya]) await makeConsent(make, practising, usualConsent, daysAgo(make, 400));

  return {
    organisation,
    lead: helen,
    trainee: { person: amara, face: "amara", level: -0.5, gain: 0.9 },
    clinician: { person: tomasz, face: "tomasz", level: 0.6, gain: 0.1 },
    otherTrainees: [
      { person: daniel, face: "daniel", level: 0, gain: 0.3 },
      { person: priya, face: "priya", level: -0.7, gain: 0.5 },
    ],
    supervisor: { person: ruth, severity: -0.2 },
    otherSupervisors: [
      { person: mateo, severity: 0.25 },
      { person: ingrid, severity: 0 },
    ],
  };
}
