import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownEpisodes, readableEpisodes } from "../access.server";
import type { Episode } from "../model";
import { weeksOfRisk } from "../on-track-rules";
import { everyScore, noScore, primaryScores, readEpisodes, scoresOfTreatment } from "./read-episodes.server";

/** Open episodes `e`, and closed ones with answers of the last weeks, which may tell of risk. */
const openOrLate = Prisma.sql`(not e.closed or exists (
  select 1 from score s where s.episode_id = e.id and s.held_on >= current_date - ${7 * weeksOfRisk + 1}::int and cardinality(s.answers) > 0))`;

export const ownOpen = (viewer: Viewer) => readEpisodes(Prisma.sql`${ownEpisodes(viewer)} and ${openOrLate}`, everyScore);

/** The same of everybody who shares their caseload with the viewer. */
export const openSharedWith = (viewer: Viewer) =>
  readEpisodes(Prisma.sql`${readableEpisodes(viewer)} and e.clinician_id <> ${viewer.personId}::uuid and ${openOrLate}`, everyScore);

/** The viewer's own closed episodes that ended from one calendar day to another, both included; all of them without days. */
export function ownClosed(viewer: Viewer, { from, to }: { from?: Date | undefined; to?: Date | undefined }): Promise<Episode[]> {
  const since = from ? Prisma.sql`and e.ended_on >= ${from}::date` : Prisma.empty;
  const until = to ? Prisma.sql`and e.ended_on <= ${to}::date` : Prisma.empty;
  return readEpisodes(Prisma.sql`${ownEpisodes(viewer)} and e.closed ${since} ${until}`, primaryScores);
}

/** A clinician's episodes `e`, if the viewer may read them. */
const caseloadOf = (viewer: Viewer, clinicianId: string) => Prisma.sql`${readableEpisodes(viewer)} and e.clinician_id = ${clinicianId}::uuid`;

export const openOf = (viewer: Viewer, clinicianId: string) => readEpisodes(Prisma.sql`${caseloadOf(viewer, clinicianId)} and ${openOrLate}`, everyScore);

/** A clinician's closed episodes that ended on this calendar day or later, or all of them, with what was measured in treatment. */
export function closedOf(viewer: Viewer, clinicianId: string, from: Date | null): Promise<Episode[]> {
  const since = from ? Prisma.sql`and e.ended_on >= ${from}::date` : Prisma.empty;
  return readEpisodes(Prisma.sql`${caseloadOf(viewer, clinicianId)} and e.closed ${since}`, scoresOfTreatment);
}

/** All closed episodes of a clinician, without a score. */
export const closedUnscored = (viewer: Viewer, clinicianId: string) => readEpisodes(Prisma.sql`${caseloadOf(viewer, clinicianId)} and e.closed`, noScore);

/** These of a clinician's episodes, in this order, with everything. */
export async function episodesOf(viewer: Viewer, clinicianId: string, ids: string[]): Promise<Episode[]> {
  const found = await readEpisodes(Prisma.sql`${caseloadOf(viewer, clinicianId)} and e.id = any(${ids}::uuid[])`, everyScore);
  return found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** How many closed episodes a clinician has, how many of them without a day, and when the last of them ended. */
export async function closedCounts(viewer: Viewer, clinicianId: string): Promise<{ all: number; undated: number; lastEndedOn: Date | null }> {
  const [found] = await db().$queryRaw<[{ all: number; undated: number; lastEndedOn: Date | null }]>`
    select count(*)::int as "all", (count(*) filter (where e.ended_on is null))::int as undated, max(e.ended_on) as "lastEndedOn"
    from episode e where ${caseloadOf(viewer, clinicianId)} and e.closed`;
  return found;
}

/** One episode with all its scores, if the viewer may read it. */
export async function episodeById(viewer: Viewer, episodeId: string): Promise<Episode | null> {
  const [found] = await readEpisodes(Prisma.sql`${readableEpisodes(viewer)} and e.id = ${episodeId}::uuid`, everyScore);
  return found ?? null;
}

/** Says by which measure an own episode is judged, one that was taken in it; answers whether it is. */
export async function setPrimaryMeasure(viewer: Viewer, tx: Tx, { episodeId, measureId }: { episodeId: string; measureId: string }): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update episode e set primary_measure_id = ${measureId}::uuid
    where ${ownEpisodes(viewer)} and e.id = ${episodeId}::uuid
      and exists (select 1 from score s where s.episode_id = e.id and s.measure_id = ${measureId}::uuid)`;
  return changed === 1;
}
