import { z } from "zod";

/** What describes a case beside its first score (DOMAIN.md 4.4), each from a fixed list, so that nothing in it can name anybody. */
export const caseMixTraits = {
  problem: {
    label: "Main problem",
    values: {
      depression: "Depression",
      anxiety: "Anxiety",
      trauma: "Trauma",
      grief: "Grief",
      relationship: "Relationships",
      substance: "Alcohol or drugs",
      eating: "Eating",
      personality: "Personality",
      psychosis: "Psychosis",
      bodily: "Bodily illness or pain",
      other: "Something else",
    },
  },
  age: { label: "Age at the start", values: { "under-18": "Under 18", "18-25": "18 to 25", "26-40": "26 to 40", "41-60": "41 to 60", "over-60": "Over 60" } },
  employment: { label: "Work", values: { employed: "In work or education", unemployed: "Out of work", "not-working": "Not looking for work" } },
  medication: { label: "Medication for mental health", values: { yes: "Yes", no: "No" } },
  treatment: { label: "Kind of treatment", values: { individual: "Individual", couple: "Couple", family: "Family", group: "Group" } },
} as const satisfies Record<string, { label: string; values: Record<string, string> }>;

export type TraitName = keyof typeof caseMixTraits;
export type CaseMix = Partial<Record<TraitName, string>>;

export const traitNames = Object.keys(caseMixTraits) as TraitName[];

const oneOf = (name: TraitName) => z.enum(Object.keys(caseMixTraits[name].values) as [string, ...string[]]).optional();

/** As a form sends it and a row holds it: traits that nobody has named are left out. */
export const caseMixSchema = z.object({ problem: oneOf("problem"), age: oneOf("age"), employment: oneOf("employment"), medication: oneOf("medication"), treatment: oneOf("treatment") });

/** "Anxiety"; null where the list has no such value. */
export const traitInWords = (name: TraitName, value: string): string | null => (caseMixTraits[name].values as Record<string, string>)[value] ?? null;

/** "Main problem"; the name itself where the list has no such trait. */
export const traitLabel = (name: string): string => (caseMixTraits as Record<string, { label: string }>)[name]?.label ?? name;
