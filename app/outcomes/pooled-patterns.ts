import { z } from "zod";
import { type TraitName, traitNames } from "./case-mix";
import { type Cause, type Endings, endingsOf } from "./results/endings";
import { endingsTable } from "./results/endings-table";
import { type FoundPatterns, foundIn } from "./results/patterns";

/** How cases of the service ended, and where it may go wrong in them, pure: all clinicians together. */

/** How cases ended is told of where seven clinicians have said it of so many of theirs: those who note it may be few. */
export const fewestEndings = 5;
const fewestClinicians = 7;
/** A group is told of with so many cases of seven clinicians, of whom none has more than half. */
export const fewestInGroup = 35;

/** One clinician's cases of one measure that are of a group, and how many of these ended without a reliable gain. */
export type GroupRow = { clinicianId: string; measureId: string; /** A sign or a trait; "judged" for all. */ name: string; value: string; cases: number; without: number };

/** One clinician's cases that began within some days. */
export type BegunRow = { clinicianId: string; sessions: number | null; cause: Cause | null; cases: number; /** Of these, ended by the third session without a reliable gain that a score shows. */ early: number };

const count = z.int().min(0);
const share = z.number();
const group = z.object({ of: count, without: count });
const two = z.object({ these: group, others: group });

/** Shares by session. `began` where it is of cases that began in the same quarter a year before, those that go on among them; earlier figures were of those that ended in the quarter. */
export const serviceEndingsSchema = z.object({
  began: z.boolean().default(false),
  cases: count,
  going: count.default(0),
  clinicians: count,
  median: z.number().nullable(),
  early: z.object({ count, of: count }).nullable().default(null),
  rows: z.array(z.object({ session: count, shares: z.array(z.object({ cause: z.enum(["planned", "dropout", "other", "unsaid"]), share, lower: share.nullable(), upper: share.nullable() })) })),
});

/** Counts alone, of those who had something to gain; a group that few clinicians have cases of is not in it. */
export const servicePatternsSchema = z.object({
  judged: count,
  without: count,
  clinicians: count,
  flat: z.object({ count, of: count }).nullable(),
  alliance: two.nullable(),
  severe: two.nullable(),
  traits: z.array(z.object({ name: z.enum(traitNames as [TraitName, ...TraitName[]]), value: z.string(), judged: count, without: count })),
});

export type ServiceEndings = z.output<typeof serviceEndingsSchema>;
export type ServicePatterns = z.output<typeof servicePatternsSchema>;

const sum = <Row>(rows: Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);

/** How many clinicians have at least so many. */
function cliniciansWith<Row extends { clinicianId: string }>(rows: Row[], of: (row: Row) => number, atLeast: number): number {
  const own = new Map<string, number>();
  for (const row of rows) own.set(row.clinicianId, (own.get(row.clinicianId) ?? 0) + of(row));
  return [...own.values()].filter((cases) => cases >= atLeast).length;
}

const casesOf = ({ cases }: { cases: number }) => cases;

/** Whether nobody can be told from a group. */
function stands(rows: GroupRow[]): boolean {
  const all = sum(rows, casesOf);
  return all >= fewestInGroup && cliniciansWith(rows, casesOf, 1) >= fewestClinicians && cliniciansWith(rows, casesOf, all / 2 + 0.5) === 0;
}

/** Null where too few clinicians have said how cases ended, and where the course of endings does not stand (DOMAIN.md 4.6). */
export function endingsTogether(rows: BegunRow[]): ServiceEndings | null {
  const said = rows.filter(({ cause }) => cause !== null && cause !== "unsaid");
  if (cliniciansWith(said, casesOf, fewestEndings) < fewestClinicians) return null;
  const course: Endings = endingsOf(rows);
  if (!course.curves) return null;
  const known = rows.filter(({ sessions }) => sessions !== null);
  return {
    began: true,
    cases: course.ended,
    going: course.going,
    clinicians: cliniciansWith(known, casesOf, 1),
    median: course.median?.estimate ?? null,
    early: { count: sum(known, ({ early }) => early), of: sum(known, casesOf) },
    rows: endingsTable(course).map(({ session, shares }) => ({ session, shares })),
  };
}

/** Null where too few clinicians stand behind those that could be judged. */
export function patternsTogether(rows: GroupRow[]): ServicePatterns | null {
  const of = (name: string, value: string) => rows.filter((row) => row.name === name && row.value === value);
  const all = of("judged", "true");
  if (!stands(all)) return null;
  const counted = (some: GroupRow[]) => ({ of: sum(some, casesOf), without: sum(some, ({ without }) => without) });
  // What is left of a total tells of the others: both sides stand, or none.
  const besides = (name: string) => {
    const [these, others] = [of(name, "true"), of(name, "false")];
    return stands(these) && stands(others) ? { these: counted(these), others: counted(others) } : null;
  };
  const flat = rows.filter(({ name }) => name === "flat");
  const traits = traitNames.flatMap((name) => {
    const values = [...new Set(rows.flatMap((row) => (row.name === name ? [row.value] : [])))].sort();
    return values.flatMap((value) => (stands(of(name, value)) ? [{ name, value, judged: sum(of(name, value), casesOf), without: counted(of(name, value)).without }] : []));
  });
  return {
    judged: sum(all, casesOf),
    without: counted(all).without,
    clinicians: cliniciansWith(all, casesOf, 1),
    flat: stands(flat) ? { count: sum(of("flat", "true"), casesOf), of: sum(flat, casesOf) } : null,
    alliance: besides("alliance"),
    severe: besides("severe"),
    traits,
  };
}

/** The same candidates as in one clinician's own cases, with the same minimum and the same correction. */
export function foundTogether({ judged, without, flat, alliance, severe, traits }: ServicePatterns, early: ServiceEndings["early"]): FoundPatterns {
  const nobody = { these: { of: 0, without: 0 }, others: { of: 0, without: 0 } };
  const [a, s] = [alliance ?? nobody, severe ?? nobody];
  const signs = {
    ...{ cases: judged, judged, without, couldGain: judged },
    ...{ sessionsKnown: early?.of ?? 0, early: early?.count ?? 0, flatKnown: flat?.of ?? 0, flat: flat?.count ?? 0 },
    ...{ dipped: a.these.of, dippedWithout: a.these.without, steady: a.others.of, steadyWithout: a.others.without },
    ...{ severe: s.these.of, severeWithout: s.these.without, milder: s.others.of, milderWithout: s.others.without },
  };
  return foundIn(signs, traits, { narrowed: false });
}
