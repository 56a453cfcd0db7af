export type CommentedMedia = "clip" | "take";

/** Why something cannot be rated, ready to pick; a reviewer may also write their own reason. */
export const reasonsNotToRate = [
  "Cannot be heard or seen well enough",
  "The answer gave no occasion for it",
  "Too short to tell",
] as const;

/** For every write that finds no review of one's own that can still be changed. */
export const notOpen = "This can no longer be changed: the feedback has been released, or the answer was withdrawn.";

/** Characters that a remark or one of the two sentences may have. */
export const longestText = 2000;
