import type { Viewer } from "~/accounts";
import type { Day } from "~/core/days";
import { type Measure, measureKey } from "~/library";
import { measuresById, measuresOf } from "~/library/index.server";
import { nameOfEpisode } from "../in-words";
import { db } from "~/platform/db.server";
import { usedMeasures } from "../store/case-results.server";
import { type OpenForHand, mostRows, openForHand } from "../store/by-hand.server";
import { scopeOf } from "./in-own-episode.server";
import { primaryChoices } from "./new-episode-page.server";

export type HandRow = {
  episodeId: string;
  name: string;
  lastSeen: Day | null;
  pausedSince: Day | null;
  /** The last day of one that has ended, which is here because it was asked for. */
  endedOn: Day | null;
  /** False where scores go by named occasions, to which nothing can be added by hand. */
  canScore: boolean;
  /** The measures that are usually taken, the one that judges the course first, alliance last; with the score before. */
  measures: { measureId: string; last: { score: number; day: Day | null } | null }[];
  /** Which others can be entered, by their keys. */
  others: string[];
};

export type ByHandPage = {
  rows: HandRow[];
  /** There are more than are shown, to be found by their code. */
  more: boolean;
  definitions: Record<string, Measure>;
  choices: { value: string; label: string }[];
  usual: string | null;
  /** Every measure that can be entered here, by its key. */
  fresh: Record<string, Measure>;
};

/** The viewer's open clients, each with the measures that they usually take. */
export async function byHandPage(viewer: Viewer, q: string): Promise<ByHandPage> {
  const [open, { choices, usual }, known] = await Promise.all([openForHand(scopeOf(viewer), q.trim()), primaryChoices(viewer), measuresOf(viewer)]);
  const taken = open.flatMap(({ primaryMeasureId, taken }) => [primaryMeasureId, ...taken.map(({ measureId }) => measureId)]);
  const definitions = await measuresById(viewer.organisationId, [...taken, ...(await usedMeasures(db(), viewer.organisationId))]);
  const alliance = usualAlliance(open, definitions);
  const keys = known.map(({ definition }) => measureKey(definition));
  return {
    rows: open.map((episode) => rowOf(episode, definitions, { alliance, keys })).toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: true })),
    more: open.length === mostRows,
    definitions: Object.fromEntries([...definitions].filter(([id]) => taken.includes(id) || id === alliance)),
    choices,
    usual,
    fresh: Object.fromEntries(known.map(({ definition }) => [measureKey(definition), definition])),
  };
}

/** The alliance measure that most of these clients take, else one that the programme uses: every client is asked it. */
function usualAlliance(open: OpenForHand[], definitions: Map<string, Measure>): string | null {
  const counts = new Map<string, number>();
  for (const [measureId, { kind }] of definitions) if (kind === "alliance") counts.set(measureId, 0);
  for (const { taken } of open) for (const { measureId } of taken) if (counts.has(measureId)) counts.set(measureId, counts.get(measureId)! + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function rowOf(episode: OpenForHand, definitions: Map<string, Measure>, { alliance, keys }: { alliance: string | null; keys: string[] }): HandRow {
  const { id, primaryMeasureId, taken, lastSeen, pausedSince, endedOn, occasionKind } = episode;
  const hasAlliance = taken.some(({ measureId }) => definitions.get(measureId)?.kind === "alliance");
  const ids = new Set([primaryMeasureId, ...taken.map(({ measureId }) => measureId), ...(alliance && !hasAlliance ? [alliance] : [])]);
  const rank = (measureId: string) => (measureId === primaryMeasureId ? 0 : definitions.get(measureId)?.kind === "alliance" ? 2 : 1);
  const measures = [...ids].filter((measureId) => definitions.has(measureId)).toSorted((a, b) => rank(a) - rank(b) || definitions.get(a)!.short.localeCompare(definitions.get(b)!.short));
  const lastOf = (measureId: string) => {
    const last = taken.find((one) => one.measureId === measureId);
    return last ? { score: last.score, day: last.day } : null;
  };
  const here = new Set(measures.map((measureId) => measureKey(definitions.get(measureId)!)));
  return {
    episodeId: id,
    name: nameOfEpisode(episode),
    lastSeen,
    pausedSince,
    endedOn,
    canScore: occasionKind !== "label",
    measures: measures.map((measureId) => ({ measureId, last: lastOf(measureId) })),
    others: keys.filter((key) => !here.has(key)),
  };
}
