import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { addComment } from "./add-comment.server";
import type { RatedItem } from "./items";
import { openItems } from "./open-items.server";
import { releaseFeedback } from "./release-feedback.server";
import { removeComment, restoreComment } from "./remove-comment.server";
import { type ReviewAnswer, commentSchema, momentIn, ratingIn } from "./review-form";
import { saveRating } from "./save-rating.server";
import { saveWords } from "./save-words.server";

type Given = { viewer: Viewer; submissionId: string; form: FormData };

/** Carries out what the review page sends. Null when there is nothing of the viewer's to review. */
export async function reviewAction(viewer: Viewer, submissionId: string, form: FormData): Promise<ReviewAnswer | null> {
  const items = await openItems(viewer, submissionId);
  if (!items) return null;
  const intent = text(form, "intent");
  const result = await carryOut(intent, { viewer, submissionId, form }, items);
  const [commentId, round] = [text(form, "commentId"), text(form, "round")];
  return { intent, problem: result.ok ? null : result.problem, ...(commentId && { commentId }), ...(round && { round }) };
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
    case "release": {
      const saved = await save(given, items);
      return saved.ok ? releaseFeedback(viewer, { submissionId }) : saved;
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
    if (!saved.ok) return refused(`${item.title} ${saved.problem}`);
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
  const read = commentSchema.safeParse(Object.fromEntries(form));
  const atMs = read.success ? momentIn(read.data.at) : null;
  if (!read.success || atMs === null) return refused("Write the moment in minutes and seconds, such as 0:42.");
  return addComment(viewer, { submissionId, key: read.data.key, media: read.data.media, text: read.data.text, atMs });
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
