import type { Viewer } from "~/accounts";
import { libraryFor } from "~/library/index.server";
import { type Agreement, type PairRow, agreementOn, leastTakes, mostInCommon, pairsOf } from "./agreement-rules";
import { ratedTakes } from "./agreement-store.server";
import { currentRubric, vignetteOf } from "./rubric.server";

/**
 * How well the raters of the viewer's organisation agree on recorded video. Pooled figures carry no names and need 30
 * takes by the same three raters; below that the viewer sees only pairs in which one score is their own.
 */
export async function agreement(viewer: Viewer): Promise<Agreement> {
  const library = await libraryFor(viewer);
  const rubric = currentRubric(library);
  const takes = await ratedTakes(viewer, rubric);
  const keyed = rubric.items.map((item) => ({ key: `item:${item.id}`, title: item.title }));
  const keys = keyed.map(({ key }) => key);
  const common = mostInCommon(takes);
  if (common && common.takes.length >= leastTakes) {
    const rows = [
      { title: "Mean of all eight", ...agreementOn(keys, common.raters, common.takes) },
      ...keyed.map(({ key, title }) => ({ title, ...agreementOn([key], common.raters, common.takes) })),
    ];
    return { kind: "figures", raters: common.raters.length, takes: common.takes.length, rows };
  }
  const pairs = pairsOf(viewer.personId, keys, takes).map(({ take, scores }): PairRow => {
    const { client, title } = vignetteOf(library, take);
    return { title: `${client.name}: ${title}`, submittedAt: take.submittedAt, scores: keys.map((key) => inPoints(scores.get(key))) };
  });
  return { kind: "pairs", takes: common?.takes.length ?? 0, items: keyed.map(({ title }) => title), pairs };
}

function inPoints(pair: [number | null, number | null] | undefined): [number | null, number | null] {
  const [own, other] = pair ?? [null, null];
  return [own === null ? null : own / 2, other === null ? null : other / 2];
}
