import type { Viewer } from "~/accounts/index";
import type { LedgerActivity } from "~/generated/prisma/client";
import type { Maker } from "../../tests/make/maker";
import { makeCohort, makeLedgerEntry, makePlan } from "../../tests/make/plans";
import type { Cast } from "./people";
import type { MinutesByWeek } from "./sittings";
import { daysAgoOf } from "./weeks";

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

/** Plans, a year's ledger of two people, and two cohorts. `verified`: what the clinician practised in the product. */
export async function seedProgress(make: Maker, cast: Cast, staff: Viewer[], verified: MinutesByWeek): Promise<void> {
  const { lead, trainee, clinician, otherTrainees, supervisor, otherSupervisors } = cast;
  const [amara, tomasz, daniel, priya] = [trainee.person, clinician.person, otherTrainees[0].person, otherTrainees[1].person];
  const [ruth, mateo] = [supervisor.person, otherSupervisors[0].person];

  await makePlan(make, daniel, {
    source: "ratings",
    objective: "Stay with anger for one more turn before explaining anything",
    evidence: "From Mateo Rojas’s feedback on “Your name on the bottom”: “Wait after ‘first’. That is the sentence he came for.” One remark on one answer, and no trend.",
    vignettes: ["your-name-on-the-bottom", "the-scores-can-go-up"],
    minutesPerWeek: 45,
    reviewInDays: 9,
    madeDaysAgo: 47,
    signer: { person: mateo, askedDaysAgo: 46, signedDaysAgo: 45 },
  });
  await makePlan(make, amara, {
    source: "ratings",
    objective: "Answer an angry question before giving a reason for it",
    evidence: "From Mateo Rojas’s feedback on “Your name on the bottom”: “Here the explaining starts. It comes first to everybody’s lips.” One remark on one answer, and no trend.",
    vignettes: ["your-name-on-the-bottom"],
    minutesPerWeek: 40,
    reviewInDays: 26,
    madeDaysAgo: 3,
    signer: { person: ruth, askedDaysAgo: 2, signedDaysAgo: null },
  });

  await seedHours(make, tomasz, verified);
  await seedLedger(make, amara, { every: 17, since: 300 });

  await makeCohort(make, "Intake 2025", [amara, priya, daniel]);
  // Daniel came to the staff a day after the intake, in which he counts.
  await makeCohort(make, "Staff", [tomasz, ruth, mateo, lead, daniel, ...staff], 139);
}

/** One entry in so many days, until a few days ago. */
async function seedLedger(make: Maker, person: Viewer, { every, since }: { every: number; since: number }): Promise<void> {
  for (let ago = since; ago > 3; ago -= every) await note(make, person, make.random.pick(drawn), ago - make.random.between(0, 2));
}

/** With what was verified, about an hour of each week in which there was any practice; reading comes on top. */
async function seedHours(make: Maker, person: Viewer, verified: MinutesByWeek): Promise<void> {
  const { random } = make;
  for (const [week, seen] of verified) {
    let minutes = seen;
    while (minutes < 45) {
      const did = random.pick(drawn.filter((one) => minutes + one.minutes[0]! <= 75));
      const took = random.pick(did.minutes);
      const daysAgo = daysAgoOf(make, week, random.between(0, 4));
      if (did.activity === "reading" && random.next() < 0.2) continue;
      if (did.activity !== "reading") minutes += took;
      await note(make, person, { ...did, minutes: [took] }, daysAgo);
    }
  }
}

/** What was done some days ago; nothing where that day is still to come. */
async function note(make: Maker, person: Viewer, { activity, minutes, withCoach, next }: (typeof usual)[number], daysAgo: number): Promise<void> {
  const { random } = make;
  const effort = activity === "reading" ? null : random.between(4, 9);
  const entry = {
    activity,
    daysAgo,
    minutes: random.pick(minutes),
    withCoach,
    planned: random.next() < 0.7,
    feedbackReceived: withCoach,
    effort,
    reaction: effort === null || random.next() < 0.3 ? null : effort < 5 ? "too_easy" : effort > 8 ? "too_hard" : "good_challenge",
    repetitions: activity.includes("rehearsal") ? random.between(3, 12) : null,
    nextStep: random.pick(next),
  } as const;
  if (daysAgo > 0) await makeLedgerEntry(make, person, entry);
}
