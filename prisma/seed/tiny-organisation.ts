import { type Maker, daysAgo, minutesAfter } from "../../tests/make/maker";
import { makeConsent, makeOrganisation, makePerson, supervise } from "../../tests/make/people";
import { makeDrillSession, makeTake, submit } from "../../tests/make/practice";
import { makeReview } from "../../tests/make/reviews";
import { answerFile } from "../../tests/make/media";
import { type Answered, answerFor } from "./answers";
import { seedSmallCaseloads } from "./caseloads";
import type { Material } from "./material";
import { daysHere } from "./people";
import { scoresFrom } from "./scores";

const moments: Answered[] = ["your-name-on-the-bottom", "you-can-talk-if-you-like", "the-scores-can-go-up"];

/** Three people and three answers: below the smallest number from which agreement or a report is shown. */
export async function seedTinyOrganisation(make: Maker, material: Material): Promise<void> {
  const organisation = await makeOrganisation(make, {
    name: "Quarry Lane Counselling",
    foundedDaysAgo: 1100,
    supportContacts: "Beatriz Lima, who runs the practice: she can be rung at any hour",
  });
  const person = (name: string, email: string, roles: Parameters<typeof makePerson>[2]["roles"]) =>
    makePerson(make, organisation, { name, email: `${email}@quarrylane.bunting.example`, roles, joinedDaysAgo: daysHere });
  const beatriz = await person("Beatriz Lima", "beatriz", ["supervisor", "clinician", "programme_lead"]);
  const hannah = await person("Hannah Brandt", "hannah", ["supervisor", "clinician"]);
  const leo = await person("Leo Marchetti", "leo", ["trainee"]);
  await supervise(make, beatriz, [leo]);
  await makeConsent(make, leo);

  for (const [index, moment] of moments.entries()) {
    const vignette = material.vignette(moment);
    const skill = 0.3 * (index - 1);
    const answer = answerFor(moment, skill);
    const session = await makeDrillSession(make, leo, vignette, { startedAt: daysAgo(make, 20 - 6 * index) });
    const take = await makeTake(make, session, { file: answerFile(answer.file) });
    const submittedAt = minutesAfter(take.givenAt, 5);
    const finishedAt = minutesAfter(submittedAt, 60 * 20);
    const submission = await submit(make, take, [beatriz, hannah], submittedAt, finishedAt);
    for (const [turn, reviewer] of [beatriz, hannah].entries()) {
      await makeReview(make, submission, reviewer, {
        rubric: material.rubric,
        scores: scoresFrom(make, material.rubric, vignette, { skill, severity: 0.2 * turn }),
        workedWell: answer.workedWell[turn],
        tryNext: answer.tryNext[turn],
        finishedAt,
        released: { readAt: minutesAfter(finishedAt, 90) },
      });
    }
  }
  await seedSmallCaseloads(make, hannah, beatriz);
}
