import type { Viewer } from "~/accounts";
import { type Tx, db } from "~/platform/db.server";
import type { Episode, Scored } from "../model";
import { type SnapshotFigures, figuresSchema } from "../snapshot-figures";

export type Snapshot = { quarter: string; madeAt: Date; figures: SnapshotFigures };

/** The fixed snapshots of the viewer's organisation, the latest quarter first. */
export async function snapshotRows(viewer: Viewer): Promise<Snapshot[]> {
  const rows = await db().serviceSnapshot.findMany({ where: { organisationId: viewer.organisationId }, orderBy: { quarter: "desc" } });
  return rows.map(({ quarter, madeAt, figures }) => ({ quarter, madeAt, figures: figuresSchema.parse(figures) }));
}

/** On behalf of nobody: every organisation, with the quarters that it has a snapshot of. */
export async function unsafeQuartersMade(): Promise<{ organisationId: string; made: string[] }[]> {
  const rows = await db().organisation.findMany({ select: { id: true, snapshots: { select: { quarter: true } } } });
  return rows.map(({ id, snapshots }) => ({ organisationId: id, made: snapshots.map(({ quarter }) => quarter) }));
}

type ScoreInJson = [occasion: string, position: number, stage: Scored["stage"], score: number];

/**
 * On behalf of nobody: an organisation's closed episodes that ended within [from, to), each with the scores by which it is
 * judged. Without those of who has left, whose data are closed to everybody, and of programme leads, who read the figures
 * and could subtract their own.
 */
export async function unsafeClosedWithin(organisationId: string, tx: Tx, { from, to }: { from: Date; to: Date }): Promise<Episode[]> {
  const rows = await tx.$queryRaw<(Omit<Episode, "scores"> & { taken: ScoreInJson[] | null })[]>`
    select e.id, e.clinician_id as "clinicianId", e.client_code as "clientCode", e.number, e.occasion_kind::text as "occasionKind",
      e.end_score_rule::text as "endScoreRule", e.primary_measure_id as "primaryMeasureId", e.closed, e.started_on as "startedOn",
      e.ended_on as "endedOn", e.sessions,
      (select json_agg(json_build_array(s.occasion, s.position, s.stage, s.score::float8) order by s.position, s.stage, s.occasion)
        from score s where s.episode_id = e.id and s.measure_id = e.primary_measure_id) as taken
    from episode e
    where e.organisation_id = ${organisationId}::uuid and e.closed and e.ended_on >= ${from}::date and e.ended_on < ${to}::date
      and exists (select 1 from member m where m.organisation_id = e.organisation_id and m.person_id = e.clinician_id and m.left_at is null)
      and not exists (select 1 from member_role r where r.organisation_id = e.organisation_id and r.person_id = e.clinician_id and r.role = 'programme_lead')`;
  return rows.map(({ taken, ...episode }) => ({ ...episode, scores: new Map([[episode.primaryMeasureId, (taken ?? []).map(asScored)]]) }));
}

/**
 * On behalf of nobody: whether an import that was committed since then brought a score, an end or another day into an
 * organisation's episodes that ended within [from, to). One that only repeats what was here does not count, or a file
 * that is given every week would put it off for ever.
 */
export async function unsafeIsComingIn(organisationId: string, tx: Tx, { from, to, since }: { from: Date; to: Date; since: Date }): Promise<boolean> {
  const [found] = await tx.$queryRaw<[{ coming: boolean }]>`
    select exists (
      select 1 from outcome_import i
      join imported_episode t on t.import_id = i.id
      join episode e on e.id = t.episode_id
      where i.organisation_id = ${organisationId}::uuid and i.state = 'committed' and i.committed_at > ${since}
        and e.closed and e.ended_on >= ${from}::date and e.ended_on < ${to}::date
        and (t.before is null or (t.before->>'closed')::boolean is not true or (t.before->>'endedOn')::date is distinct from e.ended_on
          or exists (select 1 from score s where s.import_id = i.id and s.episode_id = e.id))
    ) as coming`;
  return found.coming;
}

const asScored = ([occasion, position, stage, score]: ScoreInJson): Scored => ({ occasion, position, stage, score, day: null, answers: [] });

/** Fixes a quarter's figures; one that is there stays as it is. */
export async function unsafeKeepSnapshot(organisationId: string, tx: Tx, { quarter, figures, madeAt }: Snapshot): Promise<void> {
  await tx.serviceSnapshot.createMany({ data: [{ organisationId, quarter, figures, madeAt }], skipDuplicates: true });
}
