import { type Maker, daysAgo, minutesAfter, withinHours } from "../../tests/make/maker";
import { type MadeSubmission, makeDrillSession, makeTake, submit } from "../../tests/make/practice";
import { makeReview } from "../../tests/make/reviews";
import { answerFile } from "../../tests/make/media";
import { type Answer, type Answered, answerFor } from "./answers";
import type { Material } from "./material";
import type { Practising, Reviewing } from "./people";
import { scoresFrom, skillOfTake } from "./scores";

/** Of each sitting: how many days ago, which moment, and how many answers. Nine answers in all. */
const sittings: { ago: number; moment: Answered; answers: number }[] = [
  { ago: 61, moment: "your-name-on-the-bottom", answers: 2 },
  { ago: 54, moment: "you-can-talk-if-you-like", answers: 1 },
  { ago: 44, moment: "the-scores-can-go-up", answers: 2 },
  { ago: 31, moment: "you-can-talk-if-you-like", answers: 2 },
  { ago: 17, moment: "the-scores-can-go-up", answers: 1 },
  { ago: 3, moment: "your-name-on-the-bottom", answers: 1 },
];

/** Of the three reviewers. The last sitting was three days ago, so that all of them have answered it by now. */
const hoursUntilFeedback = [2, 23, 26];

/**
 * Nine answers of one person over two months, each submitted to every reviewer, who have all released their feedback.
 * Feedback on the last sitting has not been read yet. `place` in the cast: what a reviewer wrote to one, another wrote to the next.
 */
export async function makeHistory(make: Maker, material: Material, { person, face, level, gain }: Practising, reviewers: Reviewing[], place: number): Promise<void> {
  for (const { ago, moment, answers } of sittings) {
    const session = await makeDrillSession(make, person, material.vignette(moment), { startedAt: withinHours(make, daysAgo(make, ago)) });
    for (let number = 1; number <= answers; number++) {
      const skill = skillOfTake(make, level, gain * (1 - ago / 61) + 0.2 * (number - 1));
      const answer = answerFor(moment, skill);
      const take = await makeTake(make, session, { number, file: answerFile(answer.file, face), selfValues: ownView(make, skill) });
      const submittedAt = minutesAfter(take.givenAt, 5);
      const firstFeedback = minutesAfter(submittedAt, 60 * Math.min(...hoursUntilFeedback));
      const submission = await submit(make, take, reviewers.map((reviewer) => reviewer.person), submittedAt, firstFeedback);
      for (const [index, reviewer] of reviewers.entries()) {
        await giveFeedback(make, material, submission, reviewer, { answer, skill, turn: place + index + number, unread: ago < 7 });
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

async function giveFeedback(
  make: Maker,
  { rubric }: Material,
  submission: MadeSubmission,
  { person, severity }: Reviewing,
  { answer, skill, turn, unread }: { answer: Answer; skill: number; turn: number; unread: boolean },
): Promise<void> {
  const { vignette } = submission.take.session;
  const { share, text } = answer.moments[turn % 3]!;
  const finishedAt = minutesAfter(submission.submittedAt, 60 * hoursUntilFeedback[turn % 3]!);
  await makeReview(make, submission, person, {
    rubric,
    scores: scoresFrom(make, rubric, vignette, { skill, severity }),
    workedWell: answer.workedWell[turn % 3],
    tryNext: answer.tryNext[turn % 3],
    comments: [{ media: "take", atMs: Math.round(share * submission.take.durationMs), text }],
    finishedAt,
    released: { readAt: unread ? null : minutesAfter(finishedAt, 60 * 20) },
  });
}
