import { z } from "zod";
import type { Viewer } from "~/accounts";
import { plainText } from "~/core/plain-text";
import { type Result, done, refused } from "~/core/result";
import { moveNames } from "~/library";
import { playedTurns } from "~/practice";
import { submissionFor, submittedRun } from "~/practice/index.server";
import { minutesAndSeconds } from "~/ui/duration";
import { addComment } from "./add-comment.server";
import type { RatedItem } from "./items";
import { openItems } from "./open-items.server";
import { releaseFeedback } from "./release-feedback.server";
import { removeComment, restoreComment } from "./remove-comment.server";
import { lengthOfRun, momentAt, runMomentAt } from "./conversation-time";
import { correctMove } from "./correct-move.server";
import { type ReviewAnswer, commentSchema, momentIn, ratingIn } from "./review-form";
import { saveRating } from "./save-rating.server";
import { saveWords } from "./save-words.server";
import { noSuchRemark, notOpen, nothingScored } from "./words";

/** The player's last second may be rounded up. */
const roundedUpMs = 500;

/** What is pinned while a recording is not measured yet lies within the longest that there can be. */
const longestMs = 3_600_000;
const placeOfTurn = z.coerce.number().int().min(1).max(100);

type Given = { viewer: Viewer; submissionId: string; form: FormData };

/** Carries out what the review page sends. Null when there is nothing of the viewer's to review. */
export async function reviewAction(viewer: Viewer, submissionId: string, form: FormData): Promise<ReviewAnswer | null> {
  const items = await openItems(viewer, submissionId);
  if (!items) return null;
  const intent = text(form, "intent");
  const result = await carryOut(intent, { viewer, submissionId, form }, items);
  const commentId = text(form, "commentId");
  const problem = result.ok ? null : result.problem;
  return {
    intent,
    problem,
    ...(commentId && { commentId }),
    ...(problem === notOpen && { closed: true }),
    ...(problem === nothingScored && { unscored: true }),
  };
}

async function carryOut(intent: string, given: Given, items: RatedItem[]): Promise<Result<void>> {
  const { viewer, submissionId, form } = given;
  const which = { submissionId, commentId: text(form, "commentId") };
  switch (intent) {
    case "comment":
      return comment(given);
    case "remove-comment":
    case "restore-comment":
      if (!z.uuid().safeParse(which.commentId).success) return refused(noSuchRemark);
      return intent === "remove-comment" ? removeComment(viewer, which) : restoreComment(viewer, which);
    case "correct-move":
      return correct(given);
    case "save":
      return save(given, items);
    case "release":
    case "release-words": {
      const saved = await save(given, items);
      return saved.ok ? releaseFeedback(viewer, { submissionId, wordsOnly: intent === "release-words" }) : saved;
    }
    default:
      return refused("That cannot be done here.");
  }
}

/** As much of the form as came: one item while one works, all of it from a page without JavaScript and before release. */
async function save(given: Given, items: RatedItem[]): Promise<Result<void>> {
  const rated = await rate(given, items);
  return rated.ok ? write(given) : rated;
}

async function rate({ viewer, submissionId, form }: Given, items: RatedItem[]): Promise<Result<void>> {
  for (const item of items) {
    const rating = ratingIn(form, item);
    if (!rating) continue;
    const saved = await saveRating(viewer, { submissionId, ...rating });
    if (!saved.ok) return refused(saved.problem === notOpen ? notOpen : `${item.title} ${saved.problem}`);
  }
  return done(undefined);
}

async function write({ viewer, submissionId, form }: Given): Promise<Result<void>> {
  return saveWords(viewer, {
    submissionId,
    ...(form.has("workedWell") && { workedWell: text(form, "workedWell") }),
    ...(form.has("tryNext") && { tryNext: text(form, "tryNext") }),
  });
}

async function comment({ viewer, submissionId, form }: Given): Promise<Result<void>> {
  const read = commentSchema.safeParse(Object.fromEntries([...form].filter(([, value]) => value !== "")));
  const at = read.success ? (read.data.exact ?? momentIn(read.data.at)) : null;
  if (!read.success || at === null) return refused("Write what you noticed, and the time in minutes and seconds, such as 0:42.");
  const run = await submittedRun(viewer, submissionId);
  if (run) {
    const turns = playedTurns(run.turns);
    if (at > lengthOfRun(turns) + roundedUpMs) return refused(`It ends at ${minutesAndSeconds(lengthOfRun(turns))}. Choose a time before that.`);
    return addComment(viewer, { submissionId, key: read.data.key, text: read.data.text, ...runMomentAt(turns, at) });
  }
  const submission = await submissionFor(viewer, submissionId);
  if (!submission) return refused(notOpen);
  const { clip, take } = submission;
  const endMs = take.medium === "typed" ? clip.durationMs : take.recording?.durationMs ? clip.durationMs + take.recording.durationMs : longestMs;
  if (at > endMs + roundedUpMs) return refused(`It ends at ${minutesAndSeconds(endMs)}. Choose a time before that.`);
  const moment = momentAt(at, clip.durationMs, take.medium === "typed");
  return addComment(viewer, { submissionId, key: read.data.key, text: read.data.text, ...moment });
}

/** An empty choice leaves the move as the trainee has named it. */
async function correct({ viewer, submissionId, form }: Given): Promise<Result<void>> {
  const move = moveNames.find((name) => name === text(form, "move")) ?? null;
  if (!move && text(form, "move") !== "") return refused("Choose one of the moves.");
  const place = placeOfTurn.safeParse(text(form, "place"));
  return place.success ? correctMove(viewer, { submissionId, place: place.data, move }) : refused("This conversation has no such turn.");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? plainText().parse(value) : "";
}
