import type { Random } from "../../tests/make/random";

/** An outcome measure as the model knows it, in points of its own scale; docs/simulated-caseloads.md says where they come from. */
export type Instrument = {
  slug: string;
  min: number;
  max: number;
  step: number;
  /** 1 where higher is better, -1 where lower is. */
  better: 1 | -1;
  /** Before treatment: normally distributed, and nobody outside of `least` and `most`. */
  intake: { mean: number; sd: number; least: number; most: number };
  /** Improvement with each unit of ln(session), for somebody who begins at the mean. */
  slope: number;
  /** More improvement for each point that somebody begins worse than the mean. */
  slopeByIntake: number;
  clinicianSd: number;
  clientSd: number;
  /** Around the course at each session: what the measure errs and what the week was like. */
  noise: number;
  /** From how many points an improvement is taken to be noticed, and from where somebody is well. */
  noticed: number;
  well: number;
};

export const phq9: Instrument = {
  slug: "phq-9",
  min: 0,
  max: 27,
  step: 1,
  better: -1,
  intake: { mean: 15.8, sd: 4.7, least: 5, most: 26 },
  slope: 3.2,
  slopeByIntake: 0.12,
  clinicianSd: 0.55,
  clientSd: 1.5,
  noise: 2.3,
  noticed: 3,
  well: 9,
};

export const ors: Instrument = {
  slug: "ors",
  min: 0,
  max: 40,
  step: 0.1,
  better: 1,
  intake: { mean: 18, sd: 5.5, least: 4, most: 34 },
  slope: 3.8,
  slopeByIntake: 0.12,
  clinicianSd: 0.7,
  clientSd: 2.1,
  noise: 2.8,
  noticed: 3,
  well: 26,
};

/** A share of clients gets worse, whoever treats them: their improvement is distributed around this part of the usual, backwards. */
const worsening = { share: 0.09, part: -0.55 };

/** How likely a course ends after its first, second and third session, and later by how it goes. */
const earlyEndings = [0.06, 0.07, 0.07];
const laterEndings = { well: 0.2, noticed: 0.07, notNoticed: 0.11 };
const mostSessions = 20;

/** Who is treated by whom: the effect is in the clinician's standard deviations, `early` multiplies the early endings. */
export type Treatment = { instrument: Instrument; effect: number; early: number };

/** How somebody does, session after session, before anything is measured. */
export type Course = { levels: number[]; improvement: (session: number) => number };

/** One client's course until it ends by itself, or over exactly `held` sessions; `slope` names how it goes, in the instrument's slopes. */
export function course(random: Random, { instrument, effect, early }: Treatment, { held, slope }: { held?: number; slope?: number } = {}): Course {
  const { intake, better } = instrument;
  const first = truncated(random, intake);
  const worse = (intake.mean - first) * better;
  const usual = instrument.slope + instrument.slopeByIntake * worse;
  const drawn = (random.next() < worsening.share ? worsening.part * instrument.slope : usual + effect * instrument.clinicianSd) + random.normal(0, instrument.clientSd);
  const own = slope === undefined ? drawn : slope * instrument.slope;
  const improvement = (session: number) => own * Math.log(session);
  const level = (session: number) => clamp(instrument, first + better * improvement(session));
  let sessions = held ?? 1;
  while (held === undefined && sessions < mostSessions && random.next() >= endsAfter(sessions)) sessions++;
  return { levels: Array.from({ length: sessions }, (_, index) => level(index + 1)), improvement };

  function endsAfter(session: number): number {
    const noticed = improvement(session) >= instrument.noticed;
    const base = earlyEndings[session - 1];
    if (base !== undefined) return base * early * (session === 1 ? 1 : noticed ? 0.8 : 1.3);
    if (noticed && (level(session) - instrument.well) * better >= 0) return laterEndings.well;
    return noticed ? laterEndings.noticed : laterEndings.notNoticed;
  }
}

export function truncated(random: Random, { mean, sd, least, most }: Instrument["intake"]): number {
  for (;;) {
    const drawn = random.normal(mean, sd);
    if (drawn >= least && drawn <= most) return drawn;
  }
}

const clamp = ({ min, max }: { min: number; max: number }, value: number) => Math.min(max, Math.max(min, value));

/** A score as somebody would give it: with noise, on the instrument's steps, within its range. */
export function measured(random: Random, instrument: Pick<Instrument, "min" | "max" | "step">, level: number, noise: number): number {
  const steps = Math.round(1 / instrument.step);
  return Math.round(clamp(instrument, random.normal(level, noise)) * steps) / steps;
}
