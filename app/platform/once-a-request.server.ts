import { AsyncLocalStorage } from "node:async_hooks";
import type { RequestHandler } from "express";

const answers = new AsyncLocalStorage<Map<string, unknown>>();

/** Everything below it may ask `onceARequest`. */
export const rememberAnswers: RequestHandler = (_request, _response, next) => answers.run(new Map(), next);

/** `make`, but within one request it is asked once for each key. Outside of a request every time. */
export function onceARequest<T>(key: string, make: () => T): T {
  const known = answers.getStore();
  if (!known) return make();
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}

/** What was changed is asked for anew. */
export function askAgain(key: string): void {
  answers.getStore()?.delete(key);
}
