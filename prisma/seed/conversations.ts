import type { Move } from "~/library/index";
import { makeRun, submitMadeRun } from "../../tests/make/conversation-runs";
import { type Maker, daysAgo, minutesAfter, withinHours } from "../../tests/make/maker";
import { answerFile } from "../../tests/make/media";
import { makeReview } from "../../tests/make/reviews";
import type { Material } from "./material";
import type { Cast } from "./people";

type Turn = { file: string; move: Move };

/** Three weeks ago she gave way at the third turn, and called it reassuring. */
const gaveWay: Turn[] = [
  { file: "run-told-in-the-car", move: "received-the-feeling" },
  { file: "run-on-the-labels", move: "received-the-feeling" },
  { file: "run-keep-the-tuesdays", move: "reassured" },
];

/** Since then she has tried once more. */
const stayedWithIt: Turn[] = [
  { file: "run-told-in-the-car", move: "received-the-feeling" },
  { file: "run-two-who-hear", move: "held-the-decision" },
  { file: "run-cross-it-out", move: "showed-the-way-on" },
  { file: "run-a-thursday", move: "showed-the-way-on" },
];

/** The steps that there was room for in the first run; the others were not scored. */
const seen = { "owns-the-limit": 1, "invites-their-reading": 1, "receives-the-feeling": 2, "holds-the-decision": 0, "frames-as-continuing-care": 1, "reviews-gains": 1 };

/** Two of the trainee's runs through one conversation: one that her supervisor has answered, and one that waits. */
export async function seedConversations(make: Maker, material: Material, { trainee, supervisor }: Cast): Promise<void> {
  const conversation = material.conversation("three-in-my-pocket");
  const [amara, ruth] = [trainee.person, supervisor.person];
  const walked = (turns: Turn[]) => ({ moves: turns.map(({ move }) => move), files: turns.map(({ file }) => answerFile(`answer-${file}`, trainee.face)) });

  const first = walked(gaveWay);
  const startedAt = withinHours(make, daysAgo(make, 20));
  const finishedAt = minutesAfter(startedAt, 60 * 22);
  const run = await makeRun(make, amara, conversation, first.moves, { startedAt, files: first.files, corrected: { place: 3, move: "softened-it", by: ruth } });
  await makeReview(make, await submitMadeRun(make, run, [ruth], finishedAt), ruth, {
    rubric: material.rubricOf(conversation),
    scores: { items: seen, criteria: {} },
    workedWell: "Twice you stayed with what it is like for him, and let the arrangements wait. He showed you the labels for that.",
    tryNext: "At the third turn say what his offer tells you about Tuesdays, and the decision, in one breath. You meant to reassure him, and what he heard was a yes.",
    comments: [{ media: "take", place: 3, atMs: 1500, text: "Here the decision goes. Your voice knew it before you did." }],
    finishedAt,
    released: { readAt: minutesAfter(finishedAt, 60 * 5) },
  });

  const again = walked(stayedWithIt);
  await submitMadeRun(make, await makeRun(make, amara, conversation, again.moves, { startedAt: daysAgo(make, 1.2), files: again.files }), [ruth]);
}
