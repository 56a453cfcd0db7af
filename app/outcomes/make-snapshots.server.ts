import { measuresById } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import type { Episode } from "./model";
import { type Quarter, daysIn, quartersToFix } from "./quarter";
import { primaryCourse } from "./rules";
import { type JudgedCase, figuresOf } from "./snapshot-figures";
import { unsafeClosedWithin, unsafeIsComingIn, unsafeKeepSnapshot, unsafeQuartersMade } from "./store/snapshots.server";

const quartersBack = 8;

/** While an import of the last days brought something into its cases, a quarter is not fixed: more may follow. */
const quietDays = 14;

/**
 * Fixes the figures of every organisation for each of the last eight quarters that may be fixed and has none yet: of the
 * episodes that closed in the quarter, as they are known then. A quarter without enough clinicians, or whose cases still
 * come in, gets none and is looked at again the next time; what was made once never changes, also when somebody leaves.
 */
export async function makeSnapshots(now = new Date()): Promise<void> {
  for (const { organisationId, made } of await unsafeQuartersMade()) {
    for (const quarter of quartersToFix(now, quartersBack)) {
      if (!made.includes(quarter)) await makeSnapshot(organisationId, quarter, now);
    }
  }
}

async function makeSnapshot(organisationId: string, quarter: Quarter, madeAt: Date): Promise<void> {
  await transaction(async (tx) => {
    const quietSince = new Date(madeAt.getTime() - quietDays * 24 * 60 * 60 * 1000);
    if (await unsafeIsComingIn(organisationId, tx, { ...daysIn(quarter), since: quietSince })) return;
    const episodes = await unsafeClosedWithin(organisationId, tx, daysIn(quarter));
    const figures = figuresOf(await judged(organisationId, episodes));
    if (figures) await unsafeKeepSnapshot(organisationId, tx, { quarter, figures, madeAt });
  });
}

async function judged(organisationId: string, episodes: Episode[]): Promise<JudgedCase[]> {
  const measures = await measuresById(organisationId, [...new Set(episodes.map(({ primaryMeasureId }) => primaryMeasureId))]);
  return episodes.flatMap((episode) => {
    const course = primaryCourse(episode, measures);
    if (!course) return [];
    const { slug, short, about } = course.definition;
    const { category = null, eligible = null } = course.change ?? {};
    return [{ clinicianId: episode.clinicianId, measureId: episode.primaryMeasureId, measure: { slug, short, about }, hasEndScore: course.end !== null, category, eligible }];
  });
}
