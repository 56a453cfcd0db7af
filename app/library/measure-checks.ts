import type { Measure } from "./measure-model";

type Contradiction = { path: (string | number)[]; message: string };

/** What does not fit together in a definition whose fields are each well-formed, named by the field to look at. */
export function contradictions(measure: Measure): Contradiction[] {
  return [...wrongRange(measure), ...wrongCutOff(measure), ...wrongChange(measure), ...wrongBands(measure), ...wrongKind(measure), ...wrongForm(measure)];
}

function* wrongRange({ range }: Measure): Generator<Contradiction> {
  if (range.max <= range.min) yield { path: ["range", "max"], message: "must be above min" };
  else if (range.step !== null && !isWhole((range.max - range.min) / range.step))
    yield { path: ["range", "step"], message: "must lead from min to max in whole steps" };
}

function* wrongCutOff({ functional, higherIsBetter, range }: Measure): Generator<Contradiction> {
  if (!functional) return;
  const [side, line] = Object.entries(functional)[0]!;
  if (higherIsBetter !== (side === "atLeast" || side === "above"))
    yield { path: ["functional"], message: higherIsBetter ? "must be atLeast or above, because higher is better" : "must be atMost or below, because lower is better" };
  if (line < range.min || line > range.max) yield { path: ["functional", side], message: "is not in the range" };
}

function* wrongChange({ reliableChange, range }: Measure): Generator<Contradiction> {
  if (reliableChange && "points" in reliableChange && reliableChange.points > range.max - range.min)
    yield { path: ["reliableChange", "points"], message: "is more than the whole range" };
}

function* wrongBands({ bands, range }: Measure): Generator<Contradiction> {
  for (const [i, { from }] of bands.entries()) {
    if (i === 0 ? from !== range.min : from <= bands[i - 1]!.from)
      yield { path: ["bands", i, "from"], message: i === 0 ? "the first band begins at min" : "bands go from low to high" };
    if (from > range.max) yield { path: ["bands", i, "from"], message: "is not in the range" };
  }
}

/** An alliance measure is talked about, and nobody recovers on it. */
function* wrongKind({ kind, talkAbout, functional, reliableChange }: Measure): Generator<Contradiction> {
  if (kind === "outcome" && talkAbout) yield { path: ["talkAbout"], message: "is for alliance measures" };
  if (kind === "alliance" && functional) yield { path: ["functional"], message: "is for outcome measures" };
  if (kind === "alliance" && reliableChange) yield { path: ["reliableChange"], message: "is for outcome measures" };
}

/** The sum of the answers must lead from the lowest score to the highest. */
function* wrongForm({ form, range, asksAboutRisk }: Measure): Generator<Contradiction> {
  if (!form) return;
  const values = form.answers.map(({ value }) => value);
  if (values.some((value, i) => i > 0 && value <= values[i - 1]!)) yield { path: ["form", "answers"], message: "answers go from low to high" };
  if (form.items.length * values[0]! !== range.min || form.items.length * values.at(-1)! !== range.max)
    yield { path: ["form", "items"], message: "the answers’ sum does not go from min to max" };
  if (form.riskItem !== null && form.riskItem > form.items.length) yield { path: ["form", "riskItem"], message: "there is no such item" };
  if (form.riskItem !== null && !asksAboutRisk) yield { path: ["asksAboutRisk"], message: "must be true, because of form.riskItem" };
}

const isWhole = (steps: number) => Math.abs(steps - Math.round(steps)) < 1e-9;
