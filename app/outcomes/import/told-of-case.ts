import { type TraitName, caseMixTraits, traitNames } from "../case-mix";
import { endedByWords, endedToWords, endReasonWords } from "../care/words";

/** What a column may say of a treatment by a few values, each of which means one of ours: how it ended, and what kind of case it is. */
export const endings = ["endedBy", "endAgreed", "endReason", "endedTo"] as const;
export type Ending = (typeof endings)[number];
export type AboutCase = Ending | TraitName;

type Kind = { label: string; values: Record<string, string> };

const traits: Record<TraitName, Kind> = caseMixTraits;

export const aboutCase: Readonly<Record<AboutCase, Kind>> = {
  endedBy: { label: "Who ended it", values: endedByWords },
  endAgreed: { label: "Whether the ending was agreed", values: { yes: "Agreed", no: "Not agreed" } },
  endReason: { label: "Why it ended", values: endReasonWords },
  endedTo: { label: "Where the client went on", values: endedToWords },
  ...traits,
};

export const aboutNames = [...endings, ...traitNames];

/** What columns of each kind are called, in small words with blanks. */
export const headings: Readonly<Record<AboutCase, RegExp>> = {
  endedBy: /\b(ended by|closed by|terminated by|initiated by|beendet (durch|von))\b/,
  endAgreed: /\b(agreed( ending)?|planned( ending)?|ending agreed|einvernehmlich|geplant)\b/,
  endReason: /\b((end|ending|closure|closing|discharge|termination|dropout) reason|reason (for|of) (ending|end|closure|discharge|termination)|beendigungsgrund|grund)\b/,
  endedTo: /\b(referred (on )?to|discharged? (to|destination)|onward|destination|weiter(verwiesen|behandlung))\b/,
  problem: /\b(problem|diagnos\w*|presenting|disorder|storung)\b/,
  age: /^(client |patient )?(age|alter)( at (start|intake|referral))?( band| group)?$/,
  employment: /\b(employment|employed|work status|beschaftigung)\b/,
  medication: /\b(medication|medicated|medikation|medikamente)\b/,
  treatment: /\b(treatment (type|kind|format|mode)|modality|format|setting)\b/,
};

const yes = "yes|y|true|1|ja|j|oui|si|tak";
const no = "no|n|false|0|nein|non|nie";

/** Other words for our values. */
export const synonyms: Readonly<Record<AboutCase, Readonly<Record<string, RegExp>>>> = {
  endedBy: { client: /^(client|patient|klient(in)?)$/, clinician: /^(clinician|therapist|counsellor|therapeut(in)?)$/, both: /^(both|mutual|joint|together|beide)$/, circumstances: /^(circumstances|external|administrative|umstande)$/ },
  endAgreed: { yes: new RegExp(`^(${yes}|agreed|planned|mutual|geplant)$`), no: new RegExp(`^(${no}|not agreed|unagreed|unplanned|dropped out|dropout|ungeplant)$`) },
  endReason: {
    goals_reached: /^(goals? (reached|met|achieved)|completed( treatment)?|treatment complete|recovered)$/,
    stopped_coming: /^(dropped out|dropout|drop out|dna|did not attend|lost contact|stopped coming|no contact)$/,
    practical: /^(practical|moved|moved away|financial|funding|time|distance)$/,
    not_helping: /^(not helping|no benefit|no improvement)$/,
    needs_more_care: /^(stepped up|step up|escalated|needs more care)$/,
    other: /^other( reason)?$/,
  },
  endedTo: { nowhere: /^(none|nowhere|no further care|discharged)$/, primary_care: /^(gp|primary care|hausarzt)$/, other_service: /^(other service|secondary care|another service)$/, not_known: /^(unknown|not known)$/ },
  problem: {
    depression: /^(depress\w*|depressive (episode|disorder)|mdd|f3[23]\S*)$/,
    anxiety: /^(anxiety( disorder)?|gad|panic( disorder)?|phobia|social (anxiety|phobia)|angst\w*|f4[01]\S*)$/,
    trauma: /^(ptsd|trauma|f43 1|f43 10)$/,
    grief: /^(grief|bereavement|loss)$/,
    relationship: /^(relationships?( problems?)?|couple)$/,
    substance: /^(alcohol|drugs|substance( use| misuse)?|addiction|sucht)$/,
    eating: /^(eating( disorder)?|anorexia|bulimia|f50\S*)$/,
    personality: /^(personality( disorder)?|bpd|f60\S*)$/,
    psychosis: /^(psychosis|schizophrenia|f2\d\S*)$/,
    bodily: /^(pain|chronic pain|somatic|physical illness)$/,
    other: /^other$/,
  },
  age: { "under-18": /^(under 18|<18|0 17)$/, "18-25": /^18 (to )?25$/, "26-40": /^26 (to )?40$/, "41-60": /^41 (to )?60$/, "over-60": /^(over 60|60|61)$/ },
  employment: { employed: /^(employed|in work|working|full time|part time|student|in education|self employed)$/, unemployed: /^(unemployed|out of work|job ?seeking)$/, "not-working": /^(retired|homemaker|not working|not looking for work|unable to work|long term sick)$/ },
  medication: { yes: new RegExp(`^(${yes}|taking|prescribed( and taking)?)$`), no: new RegExp(`^(${no}|none|not taking|not prescribed)$`) },
  treatment: { individual: /^(individual|one to one|1 1|einzel\w*)$/, couple: /^(couples?|paar\w*)$/, family: /^(family|families|familie\w*)$/, group: /^(groups?|gruppe\w*)$/ },
};
