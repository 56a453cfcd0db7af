import type { Viewer } from "~/accounts/index";
import { content } from "~/library/index.server";
import { madeAssessment } from "./assessment";
import { type Maker, daysAgo } from "./maker";
import { type MadeTake, makeDrillSession, makeTake } from "./practice";

export type MadeSitting = { id: string; key: string; takes: MadeTake[] };

/** A sitting of the assessment for tests, its first clips answered; it goes on unless it is said to be finished. */
export async function makeSitting(make: Maker, owner: Viewer, { answers, finished = false, startedAt = daysAgo(make, 3) }: { answers: number; finished?: boolean; startedAt?: Date }): Promise<MadeSitting> {
  const { organisationId, personId } = owner;
  const id = make.random.uuid(startedAt);
  const key = make.random.uuid(startedAt);
  const { slug, edition, forms } = madeAssessment;
  const { id: form, vignettes: clips } = forms[0]!;
  await make.tx.assessmentSitting.create({
    data: { id, organisationId, personId, key, assessmentSlug: slug, assessmentEdition: edition, form, clips, createdAt: startedAt, finishedAt: finished ? daysAgo(make, 2) : null },
  });
  const takes: MadeTake[] = [];
  for (const [index, clip] of clips.slice(0, answers).entries()) {
    const session = await makeDrillSession(make, owner, content().vignette(clip)!, { startedAt });
    await make.tx.drillSession.update({ where: { id: session.id }, data: { sittingId: id, place: index + 1 } });
    const take = await makeTake(make, session);
    await make.tx.selfRating.deleteMany({ where: { takeId: take.id } });
    takes.push(take);
  }
  return { id, key, takes };
}
