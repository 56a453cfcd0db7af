import type { SubmissionResult } from "@conform-to/react";

/** What a page's action answers to the one of its forms that was sent. */
export type FormAnswer = {
  /** The form's id. */
  form: string;
  /** What was wrong, field by field. */
  reply?: SubmissionResult;
  /** One sentence on what was done... */
  said?: string;
  /** Whether the mail that it speaks of can be read on this computer. */
  mailed?: boolean;
  /** ...or on why it was not. */
  problem?: string;
  /** The id of what the form made. */
  made?: string;
  /** The fields of the form that takes it back. */
  undo?: Record<string, string | string[]>;
};
