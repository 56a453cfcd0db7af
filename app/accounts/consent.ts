/** Edition of the words below; it is stored with each decision. Raise it whenever they change. */
export const consentWording = 2;

export const consentPurposes = [
  { id: "supervision", label: "Supervision", sentence: "The supervisors to whom I submit a recording may play it and give me feedback. Without this nothing is recorded." },
  { id: "teaching", label: "Teaching", sentence: "My programme may show a recording that I submitted to a class or a supervision group." },
  { id: "rater_training", label: "Training of raters", sentence: "Supervisors of my programme may learn to score alike with a recording that I submitted." },
  { id: "research", label: "Research", sentence: "A recording that I submitted, and its scores, may be used in research that an ethics board has approved." },
] as const;

export type ConsentPurpose = (typeof consentPurposes)[number]["id"];

export const retentionChoices = [
  { days: 30, label: "30 days" },
  { days: 90, label: "3 months" },
  { days: 365, label: "1 year" },
  { days: 730, label: "2 years" },
] as const;

/** What somebody recorded, wrote or brought in about clients goes at the latest this long after they have left, since they can no longer delete it themselves. */
export const keptAfterLeavingDays = 30;

export type Consent = { purposes: ConsentPurpose[]; retentionDays: number };

/** Purposes that were allowed and are not any more. */
export function takenBack(before: Consent | null, now: Consent): ConsentPurpose[] {
  return (before?.purposes ?? []).filter((purpose) => !now.purposes.includes(purpose));
}
