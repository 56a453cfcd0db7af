import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownEpisodes, readableEpisodes } from "../access.server";
import type { Episode, Scored } from "../model";

type ScoreInJson = [measureId: string, occasion: string, position: number, stage: Scored["stage"], score: number, answers: number[]];
type Row = Omit<Episode, "scores"> & { scores: ScoreInJson[] | null };

const everyScore = Prisma.sql`true`;
const primaryScores = Prisma.sql`s.measure_id = e.primary_measure_id`;

/** One query whatever the number of episodes: each row brings its scores along. */
async function read(where: Prisma.Sql, scores: Prisma.Sql, tx: Tx = db()): Promise<Episode[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select e.id, e.clinician_id as "clinicianId", e.client_code as "clientCode", e.number, e.occasion_kind::text as "occasionKind",
      e.end_score_rule::text as "endScoreRule", e.primary_measure_id as "primaryMeasureId", e.closed, e.started_on as "startedOn",
      e.ended_on as "endedOn", e.sessions, taken.scores
    from episode e
    left join lateral (
      select json_agg(json_build_array(s.measure_id, s.occasion, s.position, s.stage, s.score::float8, s.answers)
        order by s.position, s.stage, s.occasion) as scores
      from score s where s.episode_id = e.id and ${scores}
    ) taken on true
    where ${where}`;
  return rows.map(({ scores, ...episode }) => ({ ...episode, scores: byMeasure(scores ?? []) }));
}

function byMeasure(rows: ScoreInJson[]): Map<string, Scored[]> {
  const found = new Map<string, Scored[]>();
  for (const [measureId, occasion, position, stage, score, answers] of rows) {
    const scored = { occasion, position, stage, score, answers };
    const known = found.get(measureId);
    if (known) known.push(scored);
    else found.set(measureId, [scored]);
  }
  return found;
}

/** The viewer's own episodes, open and closed. */
export const ownCaseload = (viewer: Viewer) => read(ownEpisodes(viewer), everyScore);

export const ownOpen = (viewer: Viewer) => read(Prisma.sql`${ownEpisodes(viewer)} and not e.closed`, everyScore);

/** The viewer's own closed episodes that ended from one calendar day to another, both included; all of them without days. */
export function ownClosed(viewer: Viewer, { from, to }: { from?: Date | undefined; to?: Date | undefined }): Promise<Episode[]> {
  const since = from ? Prisma.sql`and e.ended_on >= ${from}::date` : Prisma.empty;
  const until = to ? Prisma.sql`and e.ended_on <= ${to}::date` : Prisma.empty;
  return read(Prisma.sql`${ownEpisodes(viewer)} and e.closed ${since} ${until}`, primaryScores);
}

/** A clinician's episodes, if the viewer may read them. */
export const caseloadOf = (viewer: Viewer, clinicianId: string) =>
  read(Prisma.sql`${readableEpisodes(viewer)} and e.clinician_id = ${clinicianId}::uuid`, everyScore);

/** One episode with all its scores, if the viewer may read it. */
export async function episodeById(viewer: Viewer, episodeId: string): Promise<Episode | null> {
  const [found] = await read(Prisma.sql`${readableEpisodes(viewer)} and e.id = ${episodeId}::uuid`, everyScore);
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
