export type CommentedMedia = "clip" | "take";

/** Suggestions for why something cannot be rated; a reviewer may write their own. The trainee reads it. */
export const reasonsNotToRate = [
  "it cannot be heard or seen well enough",
  "the moment gave no occasion for it",
  "the answer is too short to tell",
  "it would need a face, and there is only a voice",
] as const;

/** Characters that a remark or one of the two sentences may have, and a reason. */
export const longestText = 2000;
export const longestReason = 300;

/** When feedback is to be released without a single score. */
export const nothingScored = "Nothing is scored. Score what you saw, or release what you wrote without any scores.";

/** For every write that finds no review of one's own that can still be changed. */
export const notOpen = "This can no longer be changed: the feedback has been released, or the answer was withdrawn.";

export const noSuchRemark = "That remark is not there any more.";

/** The id of the criterion that an item stands for; the item's own key where it is a skill. */
export const criterionOf = (itemKey: string) => itemKey.replace(/^criterion:/, "");
