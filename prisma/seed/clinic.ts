import type { Viewer } from "~/accounts/index";
import type { Vignette } from "~/library/index";
import { type Maker, daysAgo } from "../../tests/make/maker";
import { assign, makeDrillSession, makeTake, makeTypedTake, submit } from "../../tests/make/practice";
import { type Material, makeHistory } from "./history";
import { makeCast } from "./people";

/** The clinic of the demo: two months of practice, a queue that waits, and one assigned drill. */
export async function seedClinic(make: Maker, material: Material): Promise<void> {
  const cast = await makeCast(make);
  const { trainee, clinician, otherTrainees, supervisor, otherSupervisors } = cast;
  const reviewers = [supervisor, ...otherSupervisors];
  for (const practising of [trainee, clinician, ...otherTrainees]) await makeHistory(make, material, practising, reviewers);

  const [first, second, third, fourth] = material.vignettes;
  const ruth = supervisor.person;
  // Oldest first, as the queue shows them; none of these has been rated by anybody.
  await waiting(make, clinician.person, fourth!, ruth, 5);
  await waiting(make, otherTrainees[1].person, third!, ruth, 2.4);
  await waitingInWriting(make, otherTrainees[0].person, second!, ruth, 1.6);
  await waiting(make, trainee.person, first!, ruth, 0.7);

  await assign(make, ruth, trainee.person, fourth!, {
    note: "Answer his last question this time, before anything else.",
    dueInDays: 3,
    createdAt: daysAgo(make, 1),
  });
}

async function waiting(make: Maker, person: Viewer, vignette: Vignette, reviewer: Viewer, days: number): Promise<void> {
  const session = await makeDrillSession(make, person, vignette, { startedAt: daysAgo(make, days) });
  await submit(make, await makeTake(make, session, { selfValues: [1, 2, 1] }), [reviewer]);
}

const inWriting =
  "Whether I have got anyone better: yes, some, and not everyone. You had somebody's airway in your hand when yours shut, so you need to know this sooner than most. " +
  "Shall we say what we would both want to see by the end of the month, and look at it together then?";

async function waitingInWriting(make: Maker, person: Viewer, vignette: Vignette, reviewer: Viewer, days: number): Promise<void> {
  const session = await makeDrillSession(make, person, vignette, { startedAt: daysAgo(make, days) });
  await submit(make, await makeTypedTake(make, session, inWriting), [reviewer]);
}
