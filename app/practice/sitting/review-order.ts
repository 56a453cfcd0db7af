type Answered = { key: string; place: number | null };

/**
 * Answers of one sitting in the order in which a rater meets them, never that in which they were given: how somebody does
 * in a clip is not to be read out of how they did just before. By their keys, which are random, so it stays the same.
 */
export function reviewOrder<T extends Answered>(answers: readonly T[]): T[] {
  const order = answers.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const asGiven = order.every(({ place }, index) => index === 0 || (place ?? 0) > (order[index - 1]?.place ?? 0));
  return asGiven ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
