import type { Viewer } from "~/accounts/index";
import type { LedgerActivity } from "~/generated/prisma/client";
import type { Maker } from "../../tests/make/maker";
import { makeCohort, makeLedgerEntry, makePlan } from "../../tests/make/plans";
import type { Cast } from "./people";

/** What somebody says they did, of which this much is usual: weights, minutes, and whether somebody coached. */
const usual: { activity: LedgerActivity; weight: number; minutes: number[]; withCoach: boolean; next: string[] }[] = [
  { activity: "solo_rehearsal", weight: 5, minutes: [20, 30, 30, 40], withCoach: false, next: ["The first sentence slower.", "Ask, and then wait.", ""] },
  { activity: "own_session_review", weight: 3, minutes: [30, 45, 45], withCoach: false, next: ["The eighth minute again, answered otherwise.", ""] },
  { activity: "supervision_with_rehearsal", weight: 2, minutes: [50], withCoach: true, next: ["Say what the scores show before asking what she makes of them.", ""] },
  { activity: "outcome_data_review", weight: 2, minutes: [20, 30], withCoach: false, next: ["Bring the two who have not moved to supervision.", ""] },
  { activity: "case_note_reflection", weight: 1, minutes: [15, 20], withCoach: false, next: [""] },
  { activity: "mental_rehearsal", weight: 1, minutes: [10, 15], withCoach: false, next: [""] },
  { activity: "reading", weight: 2, minutes: [40, 60], withCoach: false, next: [""] },
];

const drawn = usual.flatMap((one) => Array.from({ length: one.weight }, () => one));

/** Plans, a year's ledger of two people, and two cohorts. */
export async function seedProgress(make: Maker, cast: Cast, staff: Viewer[]): Promise<void> {
  const { lead, trainee, clinician, otherTrainees, supervisor, otherSupervisors } = cast;
  const [amara, tomasz, daniel, priya] = [trainee.person, clinician.person, otherTrainees[0].person, otherTrainees[1].person];
  const [ruth, mateo] = [supervisor.person, otherSupervisors[0].person];

  await makePlan(make, daniel, {
    source: "ratings",
    objective: "Stay with anger for one more turn before explaining anything",
    evidence: "Ratings of nine answers: emotional expression and rupture repair lay lowest in both months.",
    vignettes: ["your-name-on-the-bottom", "the-scores-can-go-up"],
    minutesPerWeek: 45,
    reviewInDays: 9,
    madeDaysAgo: 47,
    signer: { person: mateo, askedDaysAgo: 46, signedDaysAgo: 45 },
  });
  await makePlan(make, amara, {
    source: "ratings",
    objective: "Answer an angry question before giving a reason for it",
    evidence: "Ratings of nine answers: with the man whose name is on the bottom, the explanation came first in five.",
    vignettes: ["your-name-on-the-bottom"],
    minutesPerWeek: 40,
    reviewInDays: 26,
    madeDaysAgo: 3,
    signer: { person: ruth, askedDaysAgo: 2, signedDaysAgo: null },
  });

  await seedLedger(make, tomasz, { every: 8, since: 360 });
  await seedLedger(make, amara, { every: 17, since: 300 });

  await makeCohort(make, "Intake 2025", [amara, priya, daniel]);
  await makeCohort(make, "Staff", [tomasz, ruth, mateo, lead, daniel, ...staff]);
}

/** One entry in so many days, on working days, until a few days ago. */
async function seedLedger(make: Maker, person: Viewer, { every, since }: { every: number; since: number }): Promise<void> {
  const { random } = make;
  for (let ago = since; ago > 3; ago -= every) {
    const { activity, minutes, withCoach, next } = random.pick(drawn);
    const rehearsal = activity.includes("rehearsal");
    await makeLedgerEntry(make, person, {
      activity,
      daysAgo: ago - random.between(0, 2),
      minutes: random.pick(minutes),
      withCoach,
      planned: random.next() < 0.7,
      feedbackReceived: withCoach,
      effort: activity === "reading" ? null : random.between(4, 9),
      repetitions: rehearsal ? random.between(3, 12) : null,
      nextStep: random.pick(next),
    });
  }
}
