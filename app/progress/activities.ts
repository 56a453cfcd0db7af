/** Kinds of practice that somebody can note (DOMAIN 3.5), in the order of the form. Reading is counted apart. */
export const activities = [
  { value: "solo_rehearsal", label: "Rehearsal alone" },
  { value: "coached_rehearsal", label: "Rehearsal or role-play with a coach" },
  { value: "supervision_with_rehearsal", label: "Supervision with rehearsal" },
  { value: "own_session_review", label: "Going through a recording of an own session" },
  { value: "rating_calibration", label: "Rating together, calibration" },
  { value: "outcome_data_review", label: "Going through outcome data" },
  { value: "case_note_reflection", label: "Reflection on case notes" },
  { value: "mental_rehearsal", label: "Mental rehearsal" },
  { value: "reading", label: "Reading or a lecture (counted apart)" },
] as const;

/** What is done with somebody else as a rule. */
const together = new Set<string>(["coached_rehearsal", "supervision_with_rehearsal", "rating_calibration"]);
export const usualCompany = (activity: string) => (together.has(activity) ? "coach" : "alone");

export type Activity = (typeof activities)[number]["value"];
export const activityValues = activities.map(({ value }) => value) as [Activity, ...Activity[]];

/** In a list, where what counts apart is said otherwise. */
export const activityName = (activity: Activity) => (activity === "reading" ? "Reading or a lecture" : (activities.find(({ value }) => value === activity)?.label ?? ""));
