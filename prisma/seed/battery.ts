import type { Random } from "../../tests/make/random";
import { type Course, type Instrument, measured } from "./course";

const gad7 = { min: 0, max: 21, step: 1 };
const srs = { min: 0, max: 40, step: 0.1 };

/** What was asked at one session: null what was not asked, or not answered. */
export type Asked = { session: number; primary: number; answers: number[]; gad7: number | null; srs: number | null };

/** Which measures somebody asks for, and how often one is missing; at intake the first never is. */
export type Habit = { gad7: boolean; srs: boolean; missing: number; itemByItem: number };

/** A small part comes to the first session's measure and answers none after it. */
const intakeOnly = 0.04;

/** Everything that was asked over a course. `sign`: the last PHQ-9 is answered item by item, with a sign of risk in it. */
export function battery(random: Random, instrument: Instrument, course: Course, habit: Habit, { sign = false, dip = null as number | null } = {}): Asked[] {
  const anxiety = random.normal(0, 2.2);
  const alliance = random.normal(37.6, 1.3);
  const itemByItem = instrument.slug === "phq-9" && (sign || random.next() < habit.itemByItem);
  const silent = random.next() < intakeOnly && !sign;
  const strained = dip ?? (random.next() < 0.12 ? random.between(3, 6) : 0);
  const last = course.levels.length;
  return course.levels.flatMap((level, index) => {
    const session = index + 1;
    const missing = random.next() < habit.missing;
    if (session > 1 && (silent || (missing && !(sign && session === last)))) return [];
    const atRisk = sign && session === last;
    const drawn = measured(random, instrument, level, instrument.noise);
    // Without the ninth item there are 24 points at most.
    const score = itemByItem && !atRisk ? Math.min(drawn, 24) : drawn;
    const answers = itemByItem ? phq9Answers(random, score, atRisk) : [];
    const strain = strained > 0 && session === last && session > 2 ? strained : 0;
    return [
      {
        session,
        primary: score,
        answers,
        gad7: habit.gad7 && random.next() >= 0.08 ? measured(random, gad7, 0.75 * level + 0.5 + anxiety, 1.8) : null,
        srs: habit.srs && random.next() >= 0.06 ? measured(random, srs, alliance + 0.2 * Math.log(session) - strain, 0.5) : null,
      },
    ];
  });
}

/** Nine answers of 0 to 3 that add up to this; the ninth is 0 but for a sign of risk. */
function phq9Answers(random: Random, total: number, sign: boolean): number[] {
  const ninth = Math.max(total - 24, sign && total > 0 ? 1 : 0);
  const answers: number[] = [0, 0, 0, 0, 0, 0, 0, 0, ninth];
  for (let left = total - ninth; left > 0; left--) {
    const open = answers.flatMap((answer, item) => (item < 8 && answer < 3 ? [item] : []));
    answers[random.pick(open)]! += 1;
  }
  return answers;
}
