export const longestComment = 200;

const takeBackMs = 10 * 60_000;

/** For ten minutes the one who signed can take it back. */
export const mayBeTakenBack = (signedAt: Date, now: Date) => now.getTime() - signedAt.getTime() < takeBackMs;
