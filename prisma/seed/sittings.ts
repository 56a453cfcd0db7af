import type { Viewer } from "~/accounts/index";
import { makeDeletedSitting } from "../../tests/make/deleted-sitting";
import { type Maker, daysAgo, withinHours } from "../../tests/make/maker";
import { makeConsent } from "../../tests/make/people";
import { randomFrom } from "../../tests/make/random";
import type { Material } from "./material";
import type { Cast } from "./people";
import { daysAgoOf } from "./weeks";

/** Verified minutes of one person by calendar week (0 is this one); a week without practice is not in it. */
export type MinutesByWeek = Map<number, number>;

const inOrder = ["the-bed-until-five", "which-page-we-are-on", "you-can-talk-if-you-like", "your-name-on-the-bottom", "the-scores-can-go-up", "nothing-after-the-fourteenth"];
/** Those that the trainees' feedback is about, so that what they practise next does not change. */
const answered = ["you-can-talk-if-you-like", "the-scores-can-go-up", "your-name-on-the-bottom"];

const yearOfWeeks = Array.from({ length: 52 }, (_, week) => week).reverse();
/** Holidays, and weeks in which nothing came of it. */
const off = [6, 19, 33, 34, 47];

/**
 * A year of practice whose takes their makers deleted, as most do with what they gave nobody: every week but a few for
 * the clinician, seldom for the others, and lately for a part of the staff. Answers the clinician's minutes.
 */
export async function seedSittings(make: Maker, material: Material, { trainee, clinician, otherTrainees }: Cast, staff: Viewer[]): Promise<MinutesByWeek> {
  const [daniel, priya] = otherTrainees;
  await practise(make, material, trainee.person, [43, 41, 38, 36, 34, 31, 30, 27, 25, 22, 20, 18, 15, 12, 10, 8, 6, 5, 3, 1], answered);
  await practise(make, material, daniel.person, [35, 29, 24, 17, 13, 8, 4, 2, 1], answered);
  await practise(make, material, priya.person, [32, 26, 18, 12, 7, 3], answered);
  for (const person of staff) {
    const random = randomFrom(`weeks of ${person.email}`);
    const weeks = [4, 3, 2, 1, 0].filter(() => random.next() < 0.28);
    if (weeks.length === 0) continue;
    await makeConsent(make, person);
    await practise(make, material, person, weeks, [random.pick(inOrder)]);
  }
  // Twice through the moments, each for some weeks.
  return practise(make, material, clinician.person, yearOfWeeks.filter((week) => !off.includes(week)), [...inOrder, ...inOrder]);
}

/** One sitting in each of these weeks, the earliest first; the moments one after the other, each for as many weeks as the next. */
async function practise(make: Maker, material: Material, person: Viewer, weeks: number[], moments: string[]): Promise<MinutesByWeek> {
  // Its own chance, so that nobody's practice changes with another's.
  const random = randomFrom(`sittings of ${person.email}`);
  const minutes: MinutesByWeek = new Map();
  for (const [index, week] of weeks.entries()) {
    const moment = moments[Math.floor((index * moments.length) / weeks.length)]!;
    const ago = daysAgoOf(make, week, random.between(0, 4));
    const answersMs = Array.from({ length: random.between(4, 5) }, () => random.between(44_000, 76_000));
    if (ago < 1) continue;
    const startedAt = withinHours({ ...make, random }, daysAgo(make, ago));
    const ms = await makeDeletedSitting({ ...make, random }, person, material.vignette(moment), { startedAt, answersMs });
    minutes.set(week, ms / 60_000);
  }
  return minutes;
}
