import type { Viewer } from "~/accounts/index";
import { type Maker, daysAgo } from "../../tests/make/maker";
import { assign, makeDrillSession, makeTake, makeTypedTake, submit } from "../../tests/make/practice";
import { answerFile } from "../../tests/make/media";
import { type Answered, answers } from "./answers";
import { seedAssessment } from "./assessment";
import { seedConversations } from "./conversations";
import { makeHistory } from "./history";
import type { Material } from "./material";
import { type Cast, type Practising, makeCast } from "./people";

/** The clinic of the demo: two months of practice, two conversations, an assessment, a queue that waits, and one assigned drill. */
export async function seedClinic(make: Maker, material: Material): Promise<Cast> {
  const cast = await makeCast(make);
  const { trainee, clinician, otherTrainees, supervisor, otherSupervisors } = cast;
  const reviewers = [supervisor, ...otherSupervisors];
  for (const [place, practising] of [trainee, clinician, ...otherTrainees].entries()) {
    await makeHistory(make, material, practising, reviewers, place);
  }

  const ruth = supervisor.person;
  // Oldest first, as the queue shows them; none of these has been rated by anybody.
  await waiting(make, material, clinician, { moment: "your-name-on-the-bottom", how: "well", reviewer: ruth, days: 5 });
  await waiting(make, material, otherTrainees[1], { moment: "you-can-talk-if-you-like", how: "poorly", reviewer: ruth, days: 2.4 });
  await waitingInWriting(make, material, otherTrainees[0].person, ruth, 1.6);
  await waiting(make, material, trainee, { moment: "the-scores-can-go-up", how: "well", reviewer: ruth, days: 0.7 });

  await assign(make, ruth, trainee.person, material.vignette("your-name-on-the-bottom"), {
    note: "Answer his last question this time, before anything else.",
    dueInDays: 3,
    createdAt: daysAgo(make, 1),
  });
  await seedConversations(make, material, cast);
  await seedAssessment(make, material, cast);
  return cast;
}

type Waiting = { moment: Answered; how: "well" | "poorly"; reviewer: Viewer; days: number };

async function waiting(make: Maker, material: Material, { person, face }: Practising, { moment, how, reviewer, days }: Waiting): Promise<void> {
  const session = await makeDrillSession(make, person, material.vignette(moment), { startedAt: daysAgo(make, days) });
  const file = answerFile(answers[moment][how].file, face);
  await submit(make, await makeTake(make, session, { file, selfValues: [1, 2, 1] }), [reviewer]);
}

const inWriting =
  "Whether I have got anyone better: yes, some, and not everyone. You had somebody's airway in your hand when yours shut, so you need to know this sooner than most. " +
  "Shall we say what we would both want to see by the end of the month, and look at it together then?";

async function waitingInWriting(make: Maker, material: Material, person: Viewer, reviewer: Viewer, days: number): Promise<void> {
  const session = await makeDrillSession(make, person, material.vignette("which-page-we-are-on"), { startedAt: daysAgo(make, days) });
  await submit(make, await makeTypedTake(make, session, inWriting), [reviewer]);
}
