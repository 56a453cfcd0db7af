import type { Rubric, Vignette } from "~/library/index";
import { type Maker, daysAgo, minutesAfter, withinHours } from "../../tests/make/maker";
import { type MadeSubmission, makeDrillSession, makeTake, submit } from "../../tests/make/practice";
import { makeReview, release } from "../../tests/make/reviews";
import type { Practising, Reviewing } from "./people";
import { scoresFrom, skillOfTake } from "./scores";
import { wordsFor } from "./words";

/** What there is to practise and how it is scored. */
export type Material = { vignettes: Vignette[]; rubric: Rubric };

/** Of each sitting: how many days ago, which moment (by its order), and how many answers. Nine answers in all. */
const sittings = [
  { ago: 61, moment: 0, answers: 1 },
  { ago: 54, moment: 1, answers: 2 },
  { ago: 44, moment: 2, answers: 1 },
  { ago: 31, moment: 3, answers: 2 },
  { ago: 17, moment: 4, answers: 2 },
  { ago: 3, moment: 5, answers: 1 },
] as const;

/**
 * Nine answers of one person over two months, each submitted to every reviewer, who have all released their feedback.
 * Feedback on the last sitting has not been read yet.
 */
export async function makeHistory(make: Maker, material: Material, { person, level, gain }: Practising, reviewers: Reviewing[]): Promise<void> {
  for (const { ago, moment, answers } of sittings) {
    const vignette = material.vignettes[moment % material.vignettes.length]!;
    const session = await makeDrillSession(make, person, vignette, { startedAt: withinHours(make, daysAgo(make, ago)) });
    for (let number = 1; number <= answers; number++) {
      const skill = skillOfTake(make, level, gain * (1 - ago / 61) + 0.2 * (number - 1));
      const take = await makeTake(make, session, { number, selfValues: ownView(make, skill) });
      const submission = await submit(make, take, reviewers.map((reviewer) => reviewer.person));
      for (const [index, reviewer] of reviewers.entries()) {
        await giveFeedback(make, material, submission, reviewer, { skill, turn: index + number, unread: ago < 7 });
      }
    }
  }
}

/** Trainees see themselves a little more strictly than others see them. */
function ownView(make: Maker, skill: number): number[] {
  return [0, 1, 2].map(() => {
    const seen = make.random.normal(skill - 0.3, 0.4);
    return seen > 0.4 ? 2 : seen < -0.6 ? 0 : 1;
  });
}

/** At most two days: the last sitting was three days ago. */
const hoursUntilFeedback = [2, 23, 26];

async function giveFeedback(
  make: Maker,
  { rubric }: Material,
  submission: MadeSubmission,
  { person, severity }: Reviewing,
  { skill, turn, unread }: { skill: number; turn: number; unread: boolean },
): Promise<void> {
  const { vignette } = submission.take.session;
  const words = wordsFor[vignette.slug];
  if (!words) throw new Error(`No words are seeded for the vignette ${vignette.slug}.`);
  const moment = words.moments[turn % 2]!;
  const finishedAt = minutesAfter(submission.submittedAt, 60 * hoursUntilFeedback[turn % 3]!);
  const review = await makeReview(make, submission, person, {
    rubric,
    scores: scoresFrom(make, rubric, vignette, { skill, severity }),
    workedWell: words.workedWell[turn % 3],
    tryNext: words.tryNext[turn % 3],
    comments: [{ media: "take", atMs: Math.round(moment.share * submission.take.durationMs), text: moment.text }],
    finishedAt,
  });
  await release(make, review, { readAt: unread ? null : minutesAfter(finishedAt, 60 * 20) });
}
