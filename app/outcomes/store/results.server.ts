import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { readableEpisodes, readableResults } from "../access.server";
import { type CaseMix, type TraitName, traitNames } from "../case-mix";
import type { Tally } from "../period-rules";
import type { Span } from "../results/asked";
import type { EndingCount } from "../results/endings";
import type { SignCounts, TraitCounts } from "../results/patterns";
import { type Unseen, unseenWeeks } from "../results/unseen";
import { begunLongAgo } from "./begun.server";
import { talliesOf } from "./tallies.server";

const { sql } = Prisma;

/** Results `r` of cases that began in the clinical range, as far as there is one, with room for a reliable gain. */
export const couldGain = sql`(r.eligible is not false and r.room is not false)`;

/** Whose results, of which days and cases. */
export type Filter = Span & { clinicianId: string; measureId: string | null; traits: CaseMix };

const having = (caseMix: Prisma.Sql, traits: CaseMix) => {
  const named = Object.entries(traits);
  return named.length === 0 ? sql`true` : sql`${caseMix} @> ${JSON.stringify(traits)}::jsonb`;
};

const within = (day: Prisma.Sql, { from, until }: Span) =>
  sql`${from ? sql`${day} >= ${from}::date` : sql`true`} and ${until ? sql`${day} < ${until}::date` : sql`true`}`;

const results = (viewer: Viewer, { clinicianId, measureId, traits, ...span }: Filter) =>
  sql`${readableResults(viewer, clinicianId)} and ${within(sql`r.ended_on`, span)} and ${having(sql`r.case_mix`, traits)}
    and ${measureId ? sql`r.measure_id = ${measureId}::uuid` : sql`true`}`;

/** How many closed cases a clinician has, how many of them without a day, and when the first and the last of them ended. */
export type ClosedInAll = { all: number; undated: number; firstEndedOn: Date | null; lastEndedOn: Date | null; better: number; worse: number; judged: number };

/** With how many are reliably better or worse, each by the measure that judges it. */
export async function closedInAll(viewer: Viewer, clinicianId: string): Promise<ClosedInAll> {
  const [found] = await db().$queryRaw<[ClosedInAll]>`
    select count(*)::int as "all", (count(*) filter (where r.ended_on is null))::int as undated, min(r.ended_on) as "firstEndedOn", max(r.ended_on) as "lastEndedOn",
      (count(*) filter (where r.category in ('recovered', 'improved')))::int as better, (count(*) filter (where r.category = 'deteriorated'))::int as worse, count(r.category)::int as judged
    from case_result r where ${readableResults(viewer, clinicianId)} and r.is_primary`;
  return found;
}

export const talliesFor = (viewer: Viewer, filter: Filter): Promise<Tally[]> => talliesOf(results(viewer, filter));

/** Of closed cases of these days, how many have each value of each trait, and each measure. */
export async function choicesOf(viewer: Viewer, clinicianId: string, span: Span): Promise<{ traits: { name: TraitName; value: string; cases: number }[]; measures: { id: string; cases: number }[] }> {
  const all = sql`${readableResults(viewer, clinicianId)} and ${within(sql`r.ended_on`, span)}`;
  const [traits, measures] = await Promise.all([
    db().$queryRaw<{ name: TraitName; value: string; cases: number }[]>`
      select t.key as name, t.value, count(*)::int as cases from case_result r cross join lateral jsonb_each_text(r.case_mix) t
      where ${all} and r.is_primary group by 1, 2`,
    db().$queryRaw<{ id: string; cases: number }[]>`select r.measure_id as id, count(*)::int as cases from case_result r where ${all} group by 1`,
  ]);
  return { traits: traits.filter(({ name }) => traitNames.includes(name)), measures };
}

/** How cases that began in these days ended, and how many of them go on; with those of which nobody knows whether they began in these days. */
export function endingCounts(viewer: Viewer, { clinicianId, measureId, traits, from, until }: Filter): Promise<EndingCount[]> {
  const [began, of] = [within(sql`started_on`, { from, until }), having(sql`case_mix`, traits)];
  return db().$queryRaw<EndingCount[]>`
    select sessions, cause, ${from || until ? sql`started_on is null` : sql`false`} as undated, count(*)::int as cases from (
      select r.sessions, coalesce(r.ending, 'unsaid') as cause, r.started_on, r.case_mix, r.measure_id
      from case_result r where ${readableResults(viewer, clinicianId)} and r.is_primary
      union all
      select e.sessions, null, e.started_on, e.case_mix, e.primary_measure_id
      from episode e where ${readableEpisodes(viewer)} and e.clinician_id = ${clinicianId}::uuid and not e.closed
    ) as begun
    where (${began} or started_on is null) and ${of} and ${measureId ? sql`measure_id = ${measureId}::uuid` : sql`true`}
    group by 1, 2, 3`;
}

/** Of the cases that go on, as the endings count them, how many have had no session or score for weeks, and of how many no day is known. */
export async function unseenCounts(viewer: Viewer, { clinicianId, measureId, traits, ...span }: Filter): Promise<Unseen> {
  const [found] = await db().$queryRaw<[Unseen]>`
    select (count(*) filter (where last <= current_date - ${7 * unseenWeeks}::int))::int as cases, (count(*) filter (where last is null))::int as unknown from (
      select greatest((select max(s.held_on) from score s where s.organisation_id = e.organisation_id and s.episode_id = e.id),
        (select max(c.held_on) from care_session c where c.episode_id = e.id and c.attendance = 'attended')) as last
      from episode e where ${readableEpisodes(viewer)} and e.clinician_id = ${clinicianId}::uuid and not e.closed and e.sessions > 0
        and ${within(sql`e.started_on`, span)} and ${having(sql`e.case_mix`, traits)} and ${measureId ? sql`e.primary_measure_id = ${measureId}::uuid` : sql`true`}
    ) as going`;
  return found;
}

/** What the patterns are counted from: cases that the measure judges, and of each sign and trait how many, and how many of them without a reliable gain. */
export async function patternCounts(viewer: Viewer, filter: Filter & { measureId: string }): Promise<{ signs: SignCounts; traits: TraitCounts[] }> {
  const own = sql`select r.*, r.category in ('unchanged', 'deteriorated') as without from case_result r where ${results(viewer, filter)} and r.is_primary`;
  const [[signs], [begun], traits] = await Promise.all([
    db().$queryRaw<[Omit<SignCounts, "sessionsKnown" | "early">]>`
      with r as (${own})
      select count(*)::int as cases, count(without)::int as judged, ${ofThese(sql`without`, "without")},
        ${ofThese(sql`${couldGain} and without is not null`, "couldGain")},
        ${ofThese(sql`${couldGain} and flat_after_fourth is not null`, "flatKnown")}, ${ofThese(sql`${couldGain} and flat_after_fourth`, "flat")},
        ${beside(sql`alliance_dipped`, "dipped", "steady")}, ${beside(sql`severe`, "severe", "milder")}
      from r`,
    earlyCounts(viewer, filter),
    db().$queryRaw<TraitCounts[]>`
      with r as (${own})
      select t.key as name, t.value, count(*)::int as judged, ${ofThese(sql`without`, "without")}
      from r cross join lateral jsonb_each_text(r.case_mix) t where without is not null and ${couldGain} group by 1, 2 order by 1, 2`,
  ]);
  return { signs: { ...signs, ...begun }, traits: traits.filter(({ name }) => traitNames.includes(name)) };
}

/** Of cases that began in these days and long enough ago, whether they ended or go on: among those that ended alone, early endings of a young caseload are too many. */
function earlyCounts(viewer: Viewer, { clinicianId, measureId, traits, ...span }: Filter & { measureId: string }) {
  return db().$queryRaw<[Pick<SignCounts, "sessionsKnown" | "early">]>`
    select count(sessions)::int as "sessionsKnown", ${ofThese(sql`early and sessions <= 3`, "early")} from (
      select r.sessions, r.category is null or r.category in ('unchanged', 'deteriorated') as early, r.started_on, r.case_mix, r.measure_id
      from case_result r where ${readableResults(viewer, clinicianId)} and r.is_primary
      union all
      select e.sessions, false, e.started_on, e.case_mix, e.primary_measure_id
      from episode e where ${readableEpisodes(viewer)} and e.clinician_id = ${clinicianId}::uuid and not e.closed
    ) as begun
    where measure_id = ${measureId}::uuid and ${within(sql`started_on`, span)} and ${begunLongAgo(sql`started_on`)} and ${having(sql`case_mix`, traits)}`;
}

/** Of a sign, how many have it and how many do not, and how many of each are without a gain: of those who could gain, or groups would differ by who had nothing to gain. */
const beside = (sign: Prisma.Sql, name: string, other: string) =>
  Prisma.join([sql`${sign}`, sql`not ${sign}`].flatMap((holds, at) => {
    const group = at === 0 ? name : other;
    return [ofThese(sql`${holds} and ${couldGain} and without is not null`, group), ofThese(sql`${holds} and ${couldGain} and without`, `${group}Without`)];
  }));

const ofThese = (holds: Prisma.Sql, name: string) => sql`(count(*) filter (where ${holds}))::int as ${Prisma.raw(`"${name}"`)}`;
