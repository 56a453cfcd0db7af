/** Decisions about a sitting, pure. */

type Standing = { finished: boolean; answered: number; total: number; submitted: number; released: number };

/** Where a sitting stands, in words. */
export function sittingInWords({ finished, answered, total, submitted, released }: Standing): string {
  if (submitted > 0 && released === submitted) return "Feedback is here";
  if (released > 0) return `Feedback on ${released} of ${submitted} answers is here`;
  if (submitted > 0) return "Submitted, waiting for feedback";
  if (finished) return answered < total ? `Stopped after ${answered} of ${total} clips, not submitted` : "Finished, not submitted";
  return answered === 0 ? "Not begun" : `${answered} of ${total} clips answered, open`;
}

type Timed = { timeLimitSeconds: number; clip: { durationMs: number } | null };

/** The longest that meeting and answering these clips takes, in whole minutes, without pauses. */
export function longestMinutes(vignettes: Timed[]): number {
  const seconds = vignettes.reduce((sum, { timeLimitSeconds, clip }) => sum + timeLimitSeconds + (clip?.durationMs ?? 0) / 1000, 0);
  return Math.ceil(seconds / 60);
}

/** Whether an answer can be given to raters: its recording is there and usable, and may be used for supervision. */
export function isSubmittable({ recording }: { recording: { status: string; forSupervision: boolean } | null }): boolean {
  return recording !== null && recording.status !== "refused" && recording.status !== "deleted" && recording.forSupervision;
}

type Touching = { touches: string[]; contentNote: string | null };

/** What these clips touch, and the notes that say so, neither in the clips' order. */
export function whatComes(vignettes: Touching[]): { touches: string[]; notes: string[] } {
  const distinct = (words: string[]) => [...new Set(words)].toSorted((a, b) => a.localeCompare(b, "en"));
  return { touches: distinct(vignettes.flatMap(({ touches }) => touches)), notes: distinct(vignettes.flatMap(({ contentNote }) => contentNote ?? [])) };
}

type Given = { createdAt: Date; recording: { status: string; refusal: string | null } | null };

/** Whether it counts: a recording that could not be used, such as one in which nothing can be heard, is no answer. */
export const isAnswer = ({ recording }: Pick<Given, "recording">) => (recording?.refusal ?? null) === null;

type Met<T> = { takes: T[]; /** How many answers count, the deleted ones too. */ _count: { takes: number } };

/** The answer to a clip: the last that counts; where none ever did, the last that was tried. Takes in the order in which they were given. */
export function answerTo<T extends Given>({ takes, _count }: Met<T>): T | null {
  return takes.findLast(isAnswer) ?? (_count.takes > 0 ? null : (takes.at(-1) ?? null));
}

/** What was recorded last in all of a sitting; null before anything was. */
export function newestIn<T extends Given>(met: Met<T>[]): T | null {
  return met.flatMap(({ takes }) => takes).toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0] ?? null;
}

/** Longer than answering and making playable take together: a fault of the machine must not hold up a sitting. */
const settlesWithinMs = 10 * 60_000;

/** Whether it will be known in a moment if this recording can be used. */
export function isSettling(take: Given | null, now: Date): boolean {
  return take?.recording?.status === "processing" && now.getTime() - take.createdAt.getTime() < settlesWithinMs;
}

/**
 * The clip that a sitting stands at: the last that was met, while it is being answered; from then on the first whose answer
 * turned out not to count. One that is coming in is stayed with. Clips in the order in which they were met.
 */
export function openAmong<S extends Met<Given>>(met: S[]): S | null {
  const last = met.at(-1);
  if (!last || last._count.takes === 0) return last ?? null;
  const newest = newestIn(met);
  const arriving = newest?.recording?.status === "receiving" ? met.find(({ takes }) => takes.some((take) => take === newest)) : null;
  return arriving ?? met.find(({ _count }) => _count.takes === 0) ?? last;
}

/** Two or more times, in words: "twice". */
export const timesOf = (times: number) => (times === 2 ? "twice" : `${times} times`);
