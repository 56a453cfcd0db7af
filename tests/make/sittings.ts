import type { Viewer } from "~/accounts/index";
import type { Assessment } from "~/library/index";
import { content } from "~/library/index.server";
import { madeAssessment } from "./assessment";
import { type Maker, daysAgo, minutesAfter } from "./maker";
import { type MadeTake, makeDrillSession, makeTake } from "./practice";
import { put } from "./put";

export type MadeSitting = { id: string; key: string; takes: MadeTake[] };

type Given = {
  answers: number;
  finished?: boolean;
  startedAt?: Date;
  /** Its first form is taken, in the order in which it is written. */
  assessment?: Assessment;
  /** What each clip was answered with, one of the short answers where it is not said. */
  files?: string[];
};

/** A sitting of an assessment, its first clips answered; it goes on unless it is said to be finished. */
export async function makeSitting(make: Maker, owner: Viewer, { answers, finished = false, startedAt = daysAgo(make, 3), assessment = madeAssessment, files = [] }: Given): Promise<MadeSitting> {
  const { organisationId, personId } = owner;
  const id = make.random.uuid(startedAt);
  const key = make.random.uuid(startedAt);
  const { slug, edition, forms } = assessment;
  const { id: form, vignettes: clips } = forms[0]!;
  await put(make, "assessmentSitting", [
    { id, organisationId, personId, key, assessmentSlug: slug, assessmentEdition: edition, form, clips, createdAt: startedAt, finishedAt: finished ? minutesAfter(startedAt, 2 * clips.length) : null },
  ]);
  const takes: MadeTake[] = [];
  for (const [index, clip] of clips.slice(0, answers).entries()) {
    const session = await makeDrillSession(make, owner, content().vignette(clip)!, { startedAt: minutesAfter(startedAt, 2 * index), turn: { sittingId: id, place: index + 1 } });
    takes.push(await makeTake(make, session, { file: files[index], selfValues: [] }));
  }
  return { id, key, takes };
}
