import { z } from "zod";
import { plainText } from "~/core/plain-text";
import { reliableChange } from "~/core/statistics";
import { isPlain } from "./fields";
import type { Measure } from "./measure-model";
import { aliasesOf } from "./own-measure-slug";

/** What a definition is before it has a name of its own: `slug` null for a new one, else the one that is changed. */
export type DefinedMeasure = { slug: string | null; definition: Omit<Measure, "slug" | "edition"> };

const plainly = "Use plain words, without addresses of websites and signs such as < > * or _.";
const words = (empty: string, most: number) =>
  plainText(empty)
    .trim()
    .min(1, empty)
    .max(most, `Keep it under ${most} characters.`)
    .refine(isPlain, plainly);

/** A number as people write it, with a point or a comma before its decimals; null where the field is empty. */
const number = z
  .string()
  .trim()
  .default("")
  .transform((text, context): number | null => {
    if (text === "") return null;
    const written = text.replace("−", "-");
    const wrong = !/^[-+]?\d{1,6}([.,]\d{1,6})?$/.test(written)
      ? "Write a number, such as 40 or 96.5."
      : /^[1-9]\d*,\d{3}$/.test(written) && "This can be read two ways: write a thousand without a comma, decimals with a point.";
    if (!wrong) return Number(written.replace(",", "."));
    context.addIssue({ code: "custom", message: wrong });
    return z.NEVER;
  });
const score = number.refine((value) => value === null || Number((value * 1000).toFixed(6)) % 1 === 0, "A score has three decimals at most.");
const needed = (missing: string) => score.refine((value) => value !== null, missing);

const fields = z.object({
  /** Of an own measure that is changed. */
  slug: plainText().max(200).optional(),
  name: words("Say what the measure is called.", 120),
  short: words("Give it the short name by which you know it, such as PSS-10.", 24).refine((text) => /[\p{L}\p{N}]/u.test(text), "A short name has a letter or a digit."),
  about: words("Say in a few words what it asks about.", 80),
  min: needed("Give the lowest score that is possible."),
  max: needed("Give the highest score that is possible."),
  step: score.refine((value) => value === null || value > 0, "A step is above 0."),
  better: z.enum(["higher", "lower"], "Say whether higher or lower scores are better."),
  cutOff: score,
  asksAboutRisk: z.enum(["yes"]).optional(),
  lineCounts: z.enum(["functional", "clinical"]).optional(),
  reliable: z.enum(["none", "points", "formula"]).default("none"),
  points: number,
  sd: number,
  reliability: number,
  confidence: z.enum(["95", "90"]).default("95"),
  source: plainText()
    .trim()
    .max(500, "Keep it under 500 characters.")
    .refine(isPlain, plainly)
    .default(""),
});

type Given = z.output<typeof fields>;
type Complain = (field: keyof Given, message: string) => void;

function checkRange({ min, max, step, cutOff, lineCounts }: Given, complain: Complain) {
  if (min === null || max === null) return;
  if (max <= min) complain("max", "The highest score must be above the lowest.");
  else if (step !== null && !isWhole((max - min) / step)) complain("step", `Steps of ${step} do not lead from ${min} to ${max}.`);
  if (cutOff === null) return;
  if (cutOff < min || cutOff > max) complain("cutOff", `The cut-off must lie between ${min} and ${max}.`);
  if (!lineCounts) complain("lineCounts", `Say what a score of exactly ${cutOff} counts as.`);
}

function checkChange({ min, max, reliable, points, sd, reliability, confidence }: Given, complain: Complain) {
  if (min === null || max === null || reliable === "none") return;
  if (reliable === "points") {
    if (points === null || points <= 0) complain("points", "Give the number of points, above 0.");
    else if (points > max - min) complain("points", "That is more than the whole range.");
    return;
  }
  if (sd === null || sd <= 0) complain("sd", "Give the standard deviation before treatment, above 0.");
  if (reliability === null || reliability <= 0 || reliability >= 1) complain("reliability", "Give the reliability, between 0 and 1, such as 0.88.");
  if (sd === null || reliability === null) return;
  const { points: comesTo } = reliableChange({ pre: min, post: min, sd, reliability, confidence: Number(confidence) / 100, higherIsBetter: true });
  if (comesTo !== null && comesTo > max - min) complain("sd", `With these numbers a reliable change takes ${comesTo.toFixed(1)} points, which is more than the whole range.`);
}

const isWhole = (steps: number) => Math.abs(steps - Math.round(steps)) < 1e-6;

/** The fields of `DefineMeasureFields` as a definition; one clear sentence for each field that is wrong. */
export const defineMeasureSchema = fields
  .superRefine((given, context) => {
    const complain: Complain = (field, message) => context.addIssue({ code: "custom", path: [field], message });
    checkRange(given, complain);
    checkChange(given, complain);
  })
  .transform(({ slug, ...given }): DefinedMeasure => ({ slug: slug ? slug : null, definition: definitionOf(given) }));

const noSource = "No source is given.";

function definitionOf(given: Omit<Given, "slug">): DefinedMeasure["definition"] {
  const { name, short, about, min, max, step, better } = given;
  return {
    name,
    short,
    kind: "outcome",
    about,
    range: { min: min ?? 0, max: max ?? 0, step },
    higherIsBetter: better === "higher",
    functional: functionalOf(given),
    reliableChange: reliableChangeOf(given),
    bands: [],
    talkAbout: null,
    asksAboutRisk: given.asksAboutRisk === "yes",
    aliases: aliasesOf(short),
    form: null,
    licence: "Scores only. Whether it may be used here is for this programme to know.",
    source: given.source || noSource,
  };
}

function functionalOf({ cutOff, better, lineCounts }: Omit<Given, "slug">): Measure["functional"] {
  if (cutOff === null) return null;
  if (better === "higher") return lineCounts === "functional" ? { atLeast: cutOff } : { above: cutOff };
  return lineCounts === "functional" ? { atMost: cutOff } : { below: cutOff };
}

function reliableChangeOf({ reliable, points, sd, reliability, confidence, source }: Omit<Given, "slug">): Measure["reliableChange"] {
  const known = { confidence: Number(confidence) / 100, source: source || noSource };
  if (reliable === "points" && points !== null) return { points, ...known };
  if (reliable === "formula" && sd !== null && reliability !== null) return { sd, reliability, ...known };
  return null;
}

/** A definition as the fields show it when it is to be changed. */
export function givenBy({ slug, name, short, about, range, higherIsBetter, functional, reliableChange, asksAboutRisk, source }: Measure): Record<string, string> {
  const [side, line] = functional ? Object.entries(functional)[0]! : [];
  return {
    ...{ slug, name, short, about, source: source === noSource ? "" : source },
    ...{ min: String(range.min), max: String(range.max), step: range.step === null ? "" : String(range.step) },
    better: higherIsBetter ? "higher" : "lower",
    ...(side !== undefined && { cutOff: String(line), lineCounts: side === "atMost" || side === "atLeast" ? "functional" : "clinical" }),
    ...(asksAboutRisk && { asksAboutRisk: "yes" }),
    ...changeGivenBy(reliableChange),
  };
}

function changeGivenBy(known: Measure["reliableChange"]): Record<string, string> {
  if (!known) return { reliable: "none" };
  const confidence = String(Math.round(known.confidence * 100));
  if ("points" in known) return { reliable: "points", points: String(known.points), confidence };
  return { reliable: "formula", sd: String(known.sd), reliability: String(known.reliability), confidence };
}
