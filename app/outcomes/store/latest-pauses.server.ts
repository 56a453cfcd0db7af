import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { readableEpisodes, sharedBy } from "../access.server";
import type { LatestPause } from "../on-track-rules";

/** The pause of each open episode that the viewer may read which began last, by the episode's id. */
export async function latestPauses(viewer: Viewer): Promise<Map<string, LatestPause>> {
  const rows = await db().$queryRaw<(LatestPause & { episodeId: string })[]>`
    select distinct on (p.episode_id) p.episode_id as "episodeId", p.from_on::text as since, p.until_on::text as until
    from episode e join episode_pause p on p.organisation_id = e.organisation_id and p.episode_id = e.id
    where e.organisation_id = ${viewer.organisationId}::uuid and not e.closed and p.from_on <= current_date
      and e.clinician_id in (select ${viewer.personId}::uuid union all ${sharedBy(viewer)}) and ${readableEpisodes(viewer)}
    order by p.episode_id, p.from_on desc`;
  return new Map(rows.map(({ episodeId, ...pause }) => [episodeId, pause]));
}
