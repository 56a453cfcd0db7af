import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { readableEpisodes, sharedBy } from "../access.server";
import type { OpenAlert } from "../on-track-rules";

/** What was answered about risk in episodes that the viewer may read and nobody has acknowledged, by the episode's id, the latest first. */
export async function openAlerts(viewer: Viewer): Promise<Map<string, OpenAlert[]>> {
  const rows = await db().$queryRaw<(OpenAlert & { episodeId: string })[]>`
    select a.id, a.episode_id as "episodeId", a.measure_id as "measureId", a.item, a.answer, a.held_on::text as "heldOn"
    from risk_alert a join episode e on e.id = a.episode_id
    where a.organisation_id = ${viewer.organisationId}::uuid and a.acknowledged_at is null
      and a.clinician_id in (select ${viewer.personId}::uuid union all ${sharedBy(viewer)}) and ${readableEpisodes(viewer)}
    order by a.held_on desc, a.raised_at desc`;
  const found = new Map<string, OpenAlert[]>();
  for (const { episodeId, ...alert } of rows) found.set(episodeId, [...(found.get(episodeId) ?? []), alert]);
  return found;
}
