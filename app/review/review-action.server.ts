import type { Viewer } from "~/accounts";
import { plainText } from "~/core/plain-text";
import { type Result, done, refused } from "~/core/result";
import { submissionFor } from "~/practice/index.server";
import { minutesAndSeconds } from "~/ui/duration";
import { addComment } from "./add-comment.server";
import type { RatedItem } from "./items";
import { openItems } from "./open-items.server";
import { releaseFeedback } from "./release-feedback.server";
import { removeComment, restoreComment } from "./remove-comment.server";
import { momentAt } from "./conversation-time";
import { type ReviewAnswer, commentSchema, momentIn, ratingIn } from "./review-form";
import { saveRating } from "./save-rating.server";
import { saveWords } from "./save-words.server";
import { notOpen, nothingScored } from "./words";

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
      return removeComment(viewer, which);
    case "restore-comment":
      return restoreComment(viewer, which);
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
  const submission = await submissionFor(viewer, submissionId);
  if (!submission) return refused(notOpen);
  const { clip, take } = submission;
  const endMs = take.medium === "typed" ? clip.durationMs : take.recording?.durationMs ? clip.durationMs + take.recording.durationMs : Infinity;
  // The player's last second may be rounded up.
  if (at > endMs + 500) return refused(`It ends at ${minutesAndSeconds(endMs)}. Choose a time before that.`);
  const moment = momentAt(at, clip.durationMs, take.medium === "typed");
  return addComment(viewer, { submissionId, key: read.data.key, text: read.data.text, ...moment });
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? plainText().parse(value) : "";
}
