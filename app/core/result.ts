/** What a verb answers: the value, or one sentence in the user's words that says why not. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: string; missing?: true };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (problem: string): Result<never> => ({ ok: false, problem });

/** What was named does not exist for this person: a page answers 404, which the guard keeps in the audit. */
export const missing = (problem: string): Result<never> => ({ ok: false, problem, missing: true });
