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
