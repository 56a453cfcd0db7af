import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownEpisodes, readableEpisodes, sharedBy } from "../access.server";
import type { Episode } from "../model";
import { weeksOfRisk } from "../on-track-rules";
import { everyScore, noScore, readEpisodes } from "./read-episodes.server";

/**
 * Open episodes `e` of these clinicians, and closed ones with answers of the last weeks, which may tell of risk, or with an
 * answer about it that nobody has acknowledged. Of each episode one score is asked for: where "exists" stands instead,
 * PostgreSQL may gather the late scores of everybody first, which takes the longer the more there are.
 */
const openOrLate = ({ organisationId }: Viewer, clinicianIds: Prisma.Sql) => Prisma.sql`(not e.closed or (
  select true from score s where s.episode_id = e.id and s.held_on >= current_date - ${7 * weeksOfRisk + 1}::int and cardinality(s.answers) > 0 limit 1)
  or e.id in (select a.episode_id from risk_alert a where a.organisation_id = ${organisationId}::uuid and a.clinician_id in (${clinicianIds}) and a.acknowledged_at is null))`;

export const ownOpen = (viewer: Viewer) => readEpisodes(Prisma.sql`${ownEpisodes(viewer)} and ${openOrLate(viewer, idOf(viewer.personId))}`, everyScore);

const idOf = (personId: string) => Prisma.sql`${personId}::uuid`;

/** The same of everybody who shares their caseload with the viewer. */
export const openSharedWith = (viewer: Viewer) =>
  readEpisodes(Prisma.sql`${readableEpisodes(viewer)} and e.clinician_id <> ${viewer.personId}::uuid and ${openOrLate(viewer, sharedBy(viewer))}`, everyScore);

/** A clinician's episodes `e`, if the viewer may read them. */
const caseloadOf = (viewer: Viewer, clinicianId: string) => Prisma.sql`${readableEpisodes(viewer)} and e.clinician_id = ${clinicianId}::uuid`;

export const openOf = (viewer: Viewer, clinicianId: string) => readEpisodes(Prisma.sql`${caseloadOf(viewer, clinicianId)} and ${openOrLate(viewer, idOf(clinicianId))}`, everyScore);

/** The closed episodes of a clinician whose client's code has this in it, without a score; all of them where it is empty. */
export const closedUnscored = (viewer: Viewer, clinicianId: string, q = "") =>
  readEpisodes(Prisma.sql`${caseloadOf(viewer, clinicianId)} and e.closed and strpos(lower(e.client_code), lower(${q})) > 0`, noScore);

/** These of a clinician's episodes, in this order, with everything. */
export async function episodesOf(viewer: Viewer, clinicianId: string, ids: string[]): Promise<Episode[]> {
  const found = await readEpisodes(Prisma.sql`${caseloadOf(viewer, clinicianId)} and e.id = any(${ids}::uuid[])`, everyScore);
  return found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** How many closed episodes a clinician has. */
export async function closedCount(viewer: Viewer, clinicianId: string): Promise<number> {
  const [found] = await db().$queryRaw<[{ closed: number }]>`select count(*)::int as closed from episode e where ${caseloadOf(viewer, clinicianId)} and e.closed`;
  return found.closed;
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
