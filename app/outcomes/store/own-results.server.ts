import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { ownEpisodes } from "../access.server";
import type { Category } from "../model";

export type OwnResult = {
  episodeId: string;
  clientCode: string;
  number: number;
  endedOn: Date | null;
  sessions: number | null;
  measureId: string;
  category: Category | null;
  eligible: boolean | null;
  hasStartScore: boolean;
  hasEndScore: boolean;
  allianceDipped: boolean | null;
};

/** What came of the viewer's own closed episodes by the measure that judges each, of those that ended from one calendar day to another, both included; of all of them without days. */
export async function ownResults(viewer: Viewer, { from, to }: { from?: Date | undefined; to?: Date | undefined }): Promise<OwnResult[]> {
  const since = from ? Prisma.sql`and e.ended_on >= ${from}::date` : Prisma.empty;
  const until = to ? Prisma.sql`and e.ended_on <= ${to}::date` : Prisma.empty;
  return db().$queryRaw<OwnResult[]>`
    select e.id as "episodeId", e.client_code as "clientCode", e.number, e.ended_on as "endedOn", e.sessions, r.measure_id as "measureId", r.category, r.eligible,
      r.first_score is not null as "hasStartScore", r.end_score is not null as "hasEndScore", r.alliance_dipped as "allianceDipped"
    from case_result r join episode e on e.organisation_id = r.organisation_id and e.id = r.episode_id
    where ${ownEpisodes(viewer)} and r.organisation_id = ${viewer.organisationId}::uuid and r.clinician_id = ${viewer.personId}::uuid and r.is_primary
      ${since} ${until}`;
}
