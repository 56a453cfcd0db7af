/** What a verb answers: the value, or one sentence in the user's words that says why not. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: string };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (problem: string): Result<never> => ({ ok: false, problem });
