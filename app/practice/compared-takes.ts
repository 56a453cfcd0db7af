/** Ids of the takes that are compared at first: the last one with feedback, and the newest; the last two where that is one. */
export function firstCompared(ids: string[], withFeedback: string[]): string[] {
  const newest = ids.at(-1);
  const answered = ids.findLast((id) => id !== newest && withFeedback.includes(id)) ?? ids.at(-2);
  return [answered, newest].filter((id) => id !== undefined);
}
