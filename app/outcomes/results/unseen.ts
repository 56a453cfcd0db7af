/** Without a session or score for so long a case that goes on may have ended without anybody having said so. */
export const unseenWeeks = 6;

/** Of cases that go on: without a session or score for so long, and those of which no day is known. */
export type Unseen = { cases: number; unknown: number };
