import type { Tx } from "~/platform/db.server";
import { weighResults } from "../results/weigh-results.server";
import { raiseAlerts } from "../risk/raise-alerts.server";
import type { CareScope } from "../store/care-episode.server";

/** What is done, in this order and in the same transaction, with scores that came in by hand, on the tablet or by a link. */
const fromScores: ((tx: Tx, scope: CareScope, scoreIds: string[]) => Promise<unknown>)[] = [raiseAlerts];

/** What is brought up to date, in the same transaction, whenever something of an episode changed. */
const fromEpisodes: ((tx: Tx, organisationId: string, episodeIds: string[]) => Promise<unknown>)[] = [weighResults];

export async function scoresCame(tx: Tx, scope: CareScope, episodeId: string, scoreIds: string[]): Promise<void> {
  for (const follow of fromScores) await follow(tx, scope, scoreIds);
  await episodesChanged(tx, scope.organisationId, [episodeId]);
}

export async function episodesChanged(tx: Tx, organisationId: string, episodeIds: string[]): Promise<void> {
  for (const follow of fromEpisodes) await follow(tx, organisationId, episodeIds);
}
