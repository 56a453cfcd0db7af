import type { Viewer } from "~/accounts/index";
import type { Maker } from "../../tests/make/maker";
import { type GivenScore, type MadeMeasure, makeEpisode } from "../../tests/make/outcomes";
import type { Random } from "../../tests/make/random";
import { type Asked, type Habit, battery } from "./battery";
import { type Treatment, course } from "./course";
import { saidOf } from "./endings";

/**
 * A case that goes on: how many sessions were held, and how it goes where that is not left to chance (`slope` in the
 * instrument's usual ones). `returned`: of the clinician's very first client, who has come back.
 */
export type OpenCase = { held: number; slope?: number; sign?: boolean; dip?: number; returned?: true };

/** Somebody's work over two years. */
export type Practice = {
  clinician: Viewer;
  /** The chance of this caseload alone, so that none changes with another. */
  random: Random;
  /** Client codes begin with it. */
  letter: string;
  closed: number;
  open: OpenCase[];
  treatment: Treatment;
  habit: Habit;
  /** An episode is by its sessions' numbers, or by their dates alone. */
  by: "session" | "date";
};

export type Measures = { primary: MadeMeasure; gad7: MadeMeasure; srs: MadeMeasure };

type Case = { asked: Asked[]; days: Date[]; closed: boolean; returned: boolean };

/** Two years. */
const recorded = 730;

/** Writes the whole caseload. What comes of chance is the same whatever the day; the dates alone count back from now. */
export async function seedCaseload(make: Maker, practice: Practice, measures: Measures): Promise<void> {
  const cases = [...Array.from({ length: practice.closed }, () => closedCase(make, practice)), ...practice.open.map((open) => openCase(make, practice, open))];
  const inOrder = cases.sort((one, other) => one.days[0]!.getTime() - other.days[0]!.getTime());
  for (const [index, { asked, days, closed, returned }] of inOrder.entries()) {
    const client = returned ? 1 : index + 1;
    const clientCode = `${practice.letter}-${String(client).padStart(3, "0")}`;
    const number = returned ? 2 : 1;
    const { caseMix, ending, addEvents } = saidOf({ clinician: practice.clinician, clientCode, number, closed, days, scores: asked.map(({ primary }) => primary), instrument: practice.treatment.instrument });
    const { id } = await makeEpisode(make, practice.clinician, {
      clientCode,
      number,
      caseMix,
      ending,
      primary: measures.primary,
      occasionKind: practice.by,
      closed,
      startedOn: days[0]!,
      endedOn: closed ? days.at(-1)! : null,
      sessions: days.length,
      scores: asked.flatMap((one) => scoresOf(one, days, practice.by, measures)),
    });
    await addEvents(make, id);
  }
}

function closedCase(make: Maker, { random, treatment, habit }: Practice): Case {
  const gone = course(random, treatment);
  const weeks = weeksOf(random, gone.levels.length);
  const duration = 7 * weeks.at(-1)!;
  const ended = 4 + random.next() * (recorded - duration - 4);
  return { asked: battery(random, treatment.instrument, gone, habit), days: clinicDays(make, ended + duration, weeks), closed: true, returned: false };
}

function openCase(make: Maker, { random, treatment, habit }: Practice, { held, slope, sign, dip, returned }: OpenCase): Case {
  const going = course(random, treatment, { held, ...(slope !== undefined && { slope }) });
  const weeks = weeksOf(random, held);
  const last = 1 + random.next() * 7;
  const asked = battery(random, treatment.instrument, going, habit, { ...(sign && { sign }), ...(dip !== undefined && { dip }) });
  return { asked, days: clinicDays(make, last + 7 * weeks.at(-1)!, weeks), closed: false, returned: returned === true };
}

/** Weeks from the first session: mostly one apart, at times two or three. */
function weeksOf(random: Random, sessions: number): number[] {
  const weeks = [0];
  for (let session = 1; session < sessions; session++) {
    const chance = random.next();
    weeks.push(weeks.at(-1)! + (chance < 0.8 ? 1 : chance < 0.95 ? 2 : 3));
  }
  return weeks;
}

/** A client comes on one day of the week; one that falls on a weekend is moved to the Friday before. */
function clinicDays({ now }: Maker, firstDaysAgo: number, weeks: number[]): Date[] {
  const day = 86_400_000;
  const drawn = Math.floor((now.getTime() - firstDaysAgo * day) / day) * day;
  const weekday = new Date(drawn).getUTCDay();
  const first = drawn - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0) * day;
  return weeks.map((week) => new Date(first + 7 * week * day));
}

function scoresOf({ session, primary, answers, gad7, srs }: Asked, days: Date[], by: Practice["by"], measures: Measures): GivenScore[] {
  const occasion = { heldOn: days[session - 1]!, ...(by === "session" && { session }) };
  return [
    { measure: measures.primary, score: primary, answers, ...occasion },
    ...(gad7 === null ? [] : [{ measure: measures.gad7, score: gad7, ...occasion }]),
    ...(srs === null ? [] : [{ measure: measures.srs, score: srs, ...occasion }]),
  ];
}
