import type { TurnOnPage } from "./run-model";
import { whyNotSubmittable } from "../rules";

type Answered = { turns: Pick<TurnOnPage, "place" | "take">[] };

/** One sentence that says why a conversation cannot be submitted as a whole, whoever is chosen; null where it can. */
export function whyRunNotSubmittable({ ended, turns }: Answered & { ended: boolean }): string | null {
  if (!ended) return "A conversation is submitted as a whole, once it has come to its end.";
  for (const { place, take } of turns) {
    if (!take) return `Your answer of turn ${place} was deleted, so the conversation can no longer be submitted as a whole.`;
    if (take.medium === "typed" ? take.typedAnswer === null : !take.recording) {
      return `Your answer of turn ${place} is no longer there, so the conversation can no longer be submitted as a whole.`;
    }
    if (take.recording?.status === "refused") return `The recording of turn ${place} could not be used, so the conversation cannot be submitted. Go through it again.`;
    if (take.recording && !take.recording.forSupervision) {
      return "You have taken back your consent to supervision for these recordings, so they stay with you. Go through it again to submit it.";
    }
  }
  return null;
}

/** The same with whom it is to go to. */
export function whyNotGiven(given: { reviewerIds: string[]; supervisorIds: string[] }): string | null {
  return whyNotSubmittable({ recordingStatus: null, forSupervision: true, unrated: 0, ...given });
}

type Standing = { turns: { take: unknown }[]; ended: boolean; submission: { withdrawnAt: Date | null; releasedAt: Date | null } | null };

/** Where a run stands, in words. */
export function runInWords({ ended, turns, submission }: Standing): string {
  const answered = turns.filter(({ take }) => take !== null).length;
  if (submission?.releasedAt) return "Feedback is here";
  if (submission && !submission.withdrawnAt) return "Submitted, waiting for feedback";
  if (submission) return "Withdrawn, not submitted";
  if (ended) return "Gone through, not submitted";
  return answered === 0 ? "Not answered yet" : `Go on at turn ${turns.length}`;
}

/** The turn at which a run can be gone on with; null where it has ended, and where nothing of it is answered. */
export function openTurnIn({ ended, turns }: Standing): number | null {
  return !ended && turns.some(({ take }) => take !== null) ? turns.length : null;
}
