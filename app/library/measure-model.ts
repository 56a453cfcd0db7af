import { z } from "zod";
import { edition, prose, slug } from "./fields";

/** What a score on the line counts as is part of the definition: `atMost` and `atLeast` include it, `below` and `above` do not. */
const functional = z.union([
  z.strictObject({ atMost: z.number() }),
  z.strictObject({ below: z.number() }),
  z.strictObject({ atLeast: z.number() }),
  z.strictObject({ above: z.number() }),
]);

const confidence = z.number().gt(0.5).lt(1);

const reliableChange = z.union([
  /** A published criterion: so many points are reliable, with this confidence. */
  z.strictObject({ points: z.number().positive(), confidence, source: prose }),
  /** From the standard deviation before treatment and the reliability, by Jacobson and Truax. */
  z.strictObject({ sd: z.number().positive(), reliability: z.number().gt(0).lt(1), confidence, source: prose }),
]);

const form = z.strictObject({
  language: prose,
  notice: prose,
  stem: prose,
  answers: z.array(z.strictObject({ value: z.int(), label: prose })).min(2),
  items: z.array(prose).min(1),
  /** 1 is the first item; an answer above its least is a sign of risk. */
  riskItem: z.int().min(1).nullable(),
});

/** The fields of a definition, each for itself; measureSchema also sees that they fit together. */
export const measureFields = z.strictObject({
  slug,
  edition,
  /** "Patient Health Questionnaire-9". */
  name: prose,
  /** "PHQ-9": on charts, in lists. */
  short: prose,
  kind: z.enum(["outcome", "alliance"]),
  /** What it asks about, in a few words: "depression". */
  about: prose,
  /** `step` null where any value between is possible. */
  range: z.strictObject({ min: z.number(), max: z.number(), step: z.number().positive().nullable() }),
  higherIsBetter: z.boolean(),
  /** Null where nobody has published a line between the clinical and the functional range. */
  functional: functional.nullable(),
  reliableChange: reliableChange.nullable(),
  /** From the lowest score up; each holds until the next begins. */
  bands: z.array(z.strictObject({ from: z.number(), label: prose })),
  /** Of an alliance measure: below this, or after a drop of so much, it is worth talking about. */
  talkAbout: z.strictObject({ below: z.number(), dropOf: z.number() }).nullable(),
  /** Whether one of its items asks about risk, such as suicide: a total alone does not say how that was answered. */
  asksAboutRisk: z.boolean(),
  /** Names under which files have it, in small letters: "phq9", "bdi". */
  aliases: z.array(z.string().regex(/^[a-z0-9]+$/)),
  /** Its items, where they may be shown; else scores only. */
  form: form.nullable(),
  licence: prose,
  source: prose,
});

export type Measure = z.output<typeof measureFields>;

/** A definition's edition as one word: "phq-9@1". */
export const measureKey = ({ slug, edition }: Pick<Measure, "slug" | "edition">) => `${slug}@${edition}`;
