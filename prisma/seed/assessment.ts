import { type Maker, daysAgo, minutesAfter } from "../../tests/make/maker";
import { answerFile } from "../../tests/make/media";
import { submit } from "../../tests/make/practice";
import { makeSitting } from "../../tests/make/sittings";
import type { Material } from "./material";
import type { Cast } from "./people";

/** Answers to the clips of the first form, in its order. */
const answers = ["two-minutes", "egg-or-ham", "the-list", "do-either", "the-cushion", "would-not-count", "ninth-week", "kept-a-chair"];

/** A trainee has sat the assessment, and the whole of it waits for a supervisor. */
export async function seedAssessment(make: Maker, { assessment }: Material, { otherTrainees: [daniel], otherSupervisors: [mateo], supervisor }: Cast): Promise<void> {
  const files = answers.map((name) => answerFile(`answer-form-${name}`, daniel.face));
  const { takes } = await makeSitting(make, daniel.person, { assessment, files, answers: files.length, finished: true, startedAt: daysAgo(make, 3.1) });
  // A sitting is given as a whole: the time of an answer does not tell its place.
  const submittedAt = minutesAfter(takes.at(-1)!.givenAt, 5);
  for (const take of takes) await submit(make, take, [supervisor.person, mateo.person], submittedAt);
}
