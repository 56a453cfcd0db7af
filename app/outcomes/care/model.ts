export const endedByValues = ["client", "clinician", "both", "circumstances"] as const;
export type EndedBy = (typeof endedByValues)[number];

export const endReasons = [
  "goals_reached",
  "enough_for_now",
  "not_helping",
  "uneasy",
  "made_worse",
  "needs_more_care",
  "outside_competence",
  "clinician_leaving",
  "practical",
  "stopped_coming",
  "threat",
  "other",
] as const;
export type EndReason = (typeof endReasons)[number];

export const endedToValues = ["nowhere", "colleague", "other_service", "more_intensive_care", "primary_care", "self_help_or_group", "not_known"] as const;
export type EndedTo = (typeof endedToValues)[number];

export const attendances = ["attended", "missed", "cancelled"] as const;
export type Attendance = (typeof attendances)[number];

export const pauseReasons = ["clients_wish", "clinician_away", "illness", "practical", "other"] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** By what the scores of an episode can go that were entered by hand. */
export const goesBy = ["session", "date"] as const;
export type GoesBy = (typeof goesBy)[number];

/** What a change of plan often is; `own` is said in the clinician's words alone. */
export const planKinds = ["more_often", "less_often", "other_focus", "with_another", "medication", "own"] as const;
export type PlanKind = (typeof planKinds)[number];
