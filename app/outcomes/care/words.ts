import type { Attendance, EndReason, EndedBy, EndedTo, PauseReason, PlanKind } from "./model";

/** What can be said of a course of care, as pages read it; the clinician’s own forms say "I" (`asMine`). */

export const endedByWords: Record<EndedBy, string> = {
  client: "The client",
  clinician: "The clinician",
  both: "Both of us together",
  circumstances: "Circumstances, such as a move or the end of funding",
};

export const endReasonWords: Record<EndReason, string> = {
  goals_reached: "What the client came for was reached",
  enough_for_now: "Better for now",
  not_helping: "It did not help",
  uneasy: "The client was not at ease with the clinician or with the way of working",
  made_worse: "It made things worse",
  needs_more_care: "The client needs more care than is given here",
  outside_competence: "It lies outside of what the clinician can do well",
  clinician_leaving: "The clinician leaves",
  practical: "Time, money or distance",
  stopped_coming: "The client stopped coming and did not say why",
  threat: "A threat",
  other: "Another reason",
};

export const endedToWords: Record<EndedTo, string> = {
  nowhere: "Nowhere; no further care is planned",
  colleague: "A colleague",
  other_service: "Another service",
  more_intensive_care: "More intensive care",
  primary_care: "Primary care",
  self_help_or_group: "Self-help or a group",
  not_known: "Not known",
};

export const attendanceWords: Record<Attendance, string> = { attended: "Attended", missed: "Not attended", cancelled: "Cancelled" };

/** What came of saying how the session of a day was, where it may have been said before. */
export function sessionInWords(day: string, now: Attendance, before: Attendance | null): string {
  const [is, was] = [now, before].map((one) => one && attendanceWords[one].toLowerCase());
  if (!before) return `Session of ${day}: ${is}.`;
  return before === now ? `The session of ${day} is here already: ${is}. Nothing was changed.` : `The session of ${day} was marked “${was}” before and is “${is}” now.`;
}

export const pauseReasonWords: Record<PauseReason, string> = {
  clients_wish: "The client’s wish",
  clinician_away: "The clinician was away",
  illness: "Illness",
  practical: "Practical reasons",
  other: "Another reason",
};

export const planKindWords: Record<PlanKind, string> = {
  more_often: "More often",
  less_often: "Less often",
  other_focus: "Another focus",
  with_another: "Another therapist joins",
  medication: "Medication changed",
  own: "Something else",
};

/** "Less often: every other week": what was chosen, and the clinician's words after it. */
export const planInWords = (kind: PlanKind, own: string): string => (kind === "own" ? own.trim() : [planKindWords[kind], own.trim()].filter(Boolean).join(": "));

/** The same as the clinician would say it. */
export function asMine<Value extends string>(words: Record<Value, string>): Record<Value, string> {
  const mine: Record<string, string> = {
    [endedByWords.clinician]: "I did",
    [endReasonWords.uneasy]: "The client was not at ease with me or with the way of working",
    [endReasonWords.outside_competence]: "It lies outside of what I can do well",
    [endReasonWords.clinician_leaving]: "I am leaving",
    [pauseReasonWords.clinician_away]: "I was away",
  };
  const entries = Object.entries<string>(words).map(([value, said]) => [value, mine[said] ?? said]);
  return Object.fromEntries(entries) as Record<Value, string>;
}
