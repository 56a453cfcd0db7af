import { expect } from "vitest";
import { Prisma } from "~/generated/prisma/client";
import { measuresById } from "~/library/index.server";
import type { Episode } from "~/outcomes/model";
import { courseOf } from "~/outcomes/rules";
import { everyScore, readEpisodes } from "~/outcomes/store/read-episodes.server";
import { db } from "~/platform/db.server";

type Said = { episodeId: string; measureId: string; primary: boolean; first: number | null; end: number | null; category: string | null; eligible: boolean | null; room: boolean | null };

const inOrder = (all: Said[]) => all.toSorted((a, b) => `${a.episodeId} ${a.measureId}`.localeCompare(`${b.episodeId} ${b.measureId}`));

/** What the rules of the pages say of every closed episode. */
async function byRules(organisationId: string): Promise<Said[]> {
  const episodes = await readEpisodes(Prisma.sql`e.organisation_id = ${organisationId}::uuid and e.closed`, everyScore);
  const measures = await measuresById(organisationId, episodes.flatMap(({ primaryMeasureId, scores }) => [primaryMeasureId, ...scores.keys()]));
  return inOrder(episodes.flatMap((episode) => measured(episode).flatMap((measureId) => {
    const definition = measures.get(measureId)!;
    const primary = measureId === episode.primaryMeasureId;
    if (!primary && definition.kind !== "outcome") return [];
    const { first, end, change, pointsNeeded, roomToImprove } = courseOf(episode, measureId, episode.scores.get(measureId) ?? [], definition);
    const said = { first: first?.score ?? null, end: end?.score ?? null, category: change?.category ?? null, eligible: change?.eligible ?? null, room: first && pointsNeeded !== null ? roomToImprove : null };
    return [{ episodeId: episode.id, measureId, primary, ...said }];
  })));
}

const measured = ({ primaryMeasureId, scores }: Episode) =>
  [...new Set([primaryMeasureId, ...[...scores].flatMap(([id, taken]) => (taken.some(({ stage }) => stage !== "follow_up") ? [id] : []))])];

export async function byRows(organisationId: string): Promise<Said[]> {
  const rows = await db().caseResult.findMany({ where: { organisationId } });
  const score = (value: { toNumber: () => number } | null) => value?.toNumber() ?? null;
  return inOrder(rows.map(({ episodeId, measureId, isPrimary: primary, firstScore, endScore, category, eligible, room }) => ({ episodeId, measureId, primary, first: score(firstScore), end: score(endScore), category, eligible, room })));
}

/** Every row of this organisation's results is what the rules of the pages say. */
export const agree = async (organisationId: string) => expect(await byRows(organisationId)).toEqual(await byRules(organisationId));
