import type { Viewer } from "~/accounts/index";
import type { Maker } from "../../tests/make/maker";
import { makeMeasure, shareCaseload } from "../../tests/make/outcomes";
import { randomFrom } from "../../tests/make/random";
import { type Measures, type OpenCase, type Practice, seedCaseload } from "./caseload";
import { type Instrument, ors, phq9 } from "./course";
import type { Cast } from "./people";

/** Tomasz's open cases, so that each thing that the list can say about one is there: the rest is left to chance. */
const tomaszOpen: OpenCase[] = [
  { held: 11, slope: 1.1 },
  { held: 9, slope: 0.1 },
  { held: 8, slope: 0.9 },
  { held: 6, slope: -1.3 },
  { held: 6, slope: 1, dip: 6 },
  { held: 5, slope: 0.4, sign: true },
  { held: 5, slope: 0 },
  { held: 4, slope: 1.2, returned: true },
  { held: 3 },
  { held: 2 },
  { held: 2 },
  { held: 1 },
];

/** So many of the staff. */
const fullTime = 12;

/** The caseloads of the clinic: five that a visitor can meet, and those of the staff. */
export async function seedCaseloads(make: Maker, { lead, clinician, otherTrainees, supervisor, otherSupervisors }: Cast, staff: Viewer[]): Promise<void> {
  const tomasz = { ...practice(clinician.person, phq9), letter: "T", closed: 60, open: tomaszOpen };
  const ruth = practice(supervisor.person, phq9);
  const mateo = practice(otherSupervisors[0].person, ors);
  const helen = practice(lead, phq9);
  const daniel = practice(otherTrainees[0].person, phq9);
  const byPhq9 = await measuresFor(make, clinician.person, phq9);
  const byOrs = await measuresFor(make, clinician.person, ors);

  await seedCaseload(make, { ...tomasz, treatment: { instrument: phq9, effect: 0, early: 1.4 }, habit: { ...tomasz.habit, srs: true, itemByItem: 0.35 } }, byPhq9);
  await seedCaseload(make, { ...ruth, letter: "R", closed: 34, open: open(ruth, 4), habit: { ...ruth.habit, srs: true, gad7: false } }, byPhq9);
  await seedCaseload(make, { ...mateo, letter: "M", closed: 27, open: open(mateo, 5), by: "date" }, byOrs);
  await seedCaseload(make, { ...helen, letter: "H", closed: 22, open: open(helen, 3) }, byPhq9);
  await seedCaseload(make, { ...daniel, letter: "D", closed: 15, open: open(daniel, 4), habit: { ...daniel.habit, itemByItem: 0.2 } }, byPhq9);
  await shareCaseload(make, clinician.person, supervisor.person);

  for (const [index, person] of staff.entries()) {
    const one = practice(person, phq9);
    const letter = person.name.split(" ").map((part) => part[0]!.toUpperCase()).join("");
    // Every fourth asks about the work together as well.
    const habit = { ...one.habit, srs: index % 4 === 0 };
    // Some work full-time, so that a quarter alone has enough people with ten closed cases behind it.
    const closed = index < fullTime ? one.random.between(95, 120) : one.random.between(30, 60);
    await seedCaseload(make, { ...one, letter, closed, open: open(one, one.random.between(2, 5)), habit }, byPhq9);
  }
}

/** Two people of a small practice, with 8 and 12 closed cases: below what any rate is shown from. */
export async function seedSmallCaseloads(make: Maker, hannah: Viewer, beatriz: Viewer): Promise<void> {
  const measures = await measuresFor(make, beatriz, phq9);
  const [hers, alsoHers] = [practice(hannah, phq9), practice(beatriz, phq9)];
  await seedCaseload(make, { ...hers, letter: "H", closed: 8, open: open(hers, 2) }, measures);
  await seedCaseload(make, { ...alsoHers, letter: "B", closed: 12, open: open(alsoHers, 3) }, measures);
}

async function measuresFor(make: Maker, viewer: Viewer, primary: Instrument): Promise<Measures> {
  return {
    primary: await makeMeasure(make, viewer, primary.slug),
    gad7: await makeMeasure(make, viewer, "gad-7"),
    srs: await makeMeasure(make, viewer, "srs"),
  };
}

/** What differs between clinicians by chance: their effect, and how many of their clients' measures are missing. */
function practice(clinician: Viewer, instrument: Instrument): Omit<Practice, "letter" | "closed" | "open"> {
  const random = randomFrom(`caseload of ${clinician.email}`);
  const effect = random.normal(0, 1);
  const missing = 0.04 + 0.1 * random.next();
  const habit = { gad7: instrument === phq9, srs: instrument === ors, missing, itemByItem: 0 };
  return { clinician, random, treatment: { instrument, effect, early: 1 }, habit, by: "session" };
}

const open = ({ random }: Pick<Practice, "random">, cases: number): OpenCase[] => Array.from({ length: cases }, () => ({ held: random.between(1, 11) }));
