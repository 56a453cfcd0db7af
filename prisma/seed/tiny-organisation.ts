import type { Vignette } from "~/library/index";
import { type Maker, daysAgo, minutesAfter } from "../../tests/make/maker";
import { makeConsent, makeOrganisation, makePerson, supervise } from "../../tests/make/people";
import { makeDrillSession, makeTake, submit } from "../../tests/make/practice";
import { makeReview, release } from "../../tests/make/reviews";
import type { Material } from "./history";
import { scoresFrom } from "./scores";
import { wordsFor } from "./words";

/** Three people and three answers: below the smallest number from which agreement or a report is shown. */
export async function seedTinyOrganisation(make: Maker, material: Material): Promise<void> {
  const organisation = await makeOrganisation(make, {
    name: "Quarry Lane Counselling",
    supportContacts: "Beatriz Lima, who runs the practice: she can be rung at any hour",
  });
  const person = (name: string, email: string, roles: Parameters<typeof makePerson>[2]["roles"]) =>
    makePerson(make, organisation, { name, email: `${email}@quarrylane.bunting.example`, roles });
  const beatriz = await person("Beatriz Lima", "beatriz", ["supervisor", "clinician", "programme_lead"]);
  const hannah = await person("Hannah Brandt", "hannah", ["supervisor", "clinician"]);
  const leo = await person("Leo Marchetti", "leo", ["trainee"]);
  await supervise(make, beatriz, [leo]);
  await makeConsent(make, leo);

  for (const [index, vignette] of material.vignettes.slice(0, 3).entries()) {
    const session = await makeDrillSession(make, leo, vignette, { startedAt: daysAgo(make, 20 - 6 * index) });
    const submission = await submit(make, await makeTake(make, session), [beatriz, hannah]);
    for (const [turn, reviewer] of [beatriz, hannah].entries()) {
      const review = await makeReview(make, submission, reviewer, {
        rubric: material.rubric,
        scores: scoresFrom(make, material.rubric, vignette, { skill: 0.2 * index, severity: 0.2 * turn }),
        ...wordsOf(vignette, turn),
      });
      await release(make, review, { readAt: minutesAfter(review.finishedAt, 90) });
    }
  }
}

function wordsOf({ slug }: Vignette, turn: number): { workedWell?: string; tryNext?: string } {
  const words = wordsFor[slug];
  return { workedWell: words?.workedWell[turn], tryNext: words?.tryNext[turn] };
}
