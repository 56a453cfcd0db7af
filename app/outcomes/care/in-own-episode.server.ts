import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { ownTurn } from "../import/in-turn.server";
import { type CareScope, type HeldEpisode, holdEpisode, holdOffImports } from "../store/care-episode.server";
import { episodesChanged } from "./what-follows.server";

export const scopeOf = ({ organisationId, personId }: Viewer): CareScope => ({ organisationId, clinicianId: personId });

/** Changes one of the viewer's own episodes in a transaction, which is kept in the audit as `action`. The work refuses before it writes. */
export function inOwnEpisode<T>(viewer: Viewer, episodeId: string, action: string, work: (tx: Tx, episode: HeldEpisode, scope: CareScope) => Promise<Result<T>>): Promise<Result<T>> {
  const scope = scopeOf(viewer);
  return transaction(async (tx) => {
    if (!(await holdOffImports(tx, scope))) return refused(ownTurn);
    const episode = await holdEpisode(tx, scope, episodeId);
    if (!episode) return missing("This is not a client of yours.");
    const changed = await work(tx, episode, scope);
    if (!changed.ok) return changed;
    await episodesChanged(tx, viewer.organisationId, [episodeId]);
    await audit(tx, viewer, { action, subjectType: "episode", subjectId: episodeId, ownerId: viewer.personId });
    return changed;
  });
}
