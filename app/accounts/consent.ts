/** Edition of the words below; it is stored with each decision. Raise it whenever they change. */
export const consentWording = 1;

export const consentPurposes = [
  { id: "supervision", label: "Supervision", sentence: "The reviewers to whom I submit a take may watch it and give me feedback. Nothing is recorded without this." },
  { id: "teaching", label: "Teaching", sentence: "My programme may show a submitted take to a class or a supervision group." },
  { id: "rater_training", label: "Training of raters", sentence: "Supervisors may learn to score alike with a submitted take." },
  { id: "research", label: "Research", sentence: "A submitted take and its scores may be used in research that an ethics board has approved." },
] as const;

export type ConsentPurpose = (typeof consentPurposes)[number]["id"];

export const retentionChoices = [
  { days: 30, label: "30 days" },
  { days: 90, label: "3 months" },
  { days: 365, label: "1 year" },
  { days: 730, label: "2 years" },
] as const;

/** What somebody recorded or wrote goes at the latest this long after they have left, since they can no longer delete it themselves. */
export const keptAfterLeavingDays = 30;

export type Consent = { purposes: ConsentPurpose[]; retentionDays: number };
