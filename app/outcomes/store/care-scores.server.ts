import { type Day, asDate, fromDate } from "~/core/days";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { CareScope, HeldEpisode } from "./care-episode.server";

/** How a score came here, where it did not come in a file. */
export type ByHand = "typed" | "in_room" | "by_link";

export type NewScore = { id?: string; measureId: string; score: number; answers: number[] };

export type OccasionOfScores = { occasion: string; position: number; session: number | null; day: Day; /** After the end of the episode. */ followUp: boolean };

/** The occasions of an episode that have scores of treatment (`followUps`: or follow-ups that were entered by hand), and the days of sessions that were entered by hand and counted. */
export async function occasionsHere(tx: Tx, { organisationId }: CareScope, episodeId: string, followUps: boolean): Promise<{ scored: { position: number; day: Day | null }[]; heldDays: Day[] }> {
  const [scores, held] = await Promise.all([
    tx.score.findMany({ where: { organisationId, episodeId, OR: [{ stage: { not: "follow_up" } }, ...(followUps ? [{ importId: null }] : [])] }, distinct: ["position", "heldOn"], select: { position: true, heldOn: true } }),
    tx.careSession.findMany({ where: { organisationId, episodeId, counted: true }, select: { heldOn: true } }),
  ]);
  return { scored: scores.map(({ position, heldOn }) => ({ position, day: heldOn && fromDate(heldOn) })), heldDays: held.map(({ heldOn }) => fromDate(heldOn)) };
}

/** The scores that an episode has of one occasion, by measure. A follow-up by hand only takes a number that it gives up again. */
export async function scoresAt(tx: Tx, { organisationId }: CareScope, episodeId: string, { occasion, session }: OccasionOfScores): Promise<Map<string, { id: string; score: number; day: Day | null }>> {
  const rows = await tx.score.findMany({ where: { organisationId, episodeId, occasion, ...(session !== null && { NOT: { stage: "follow_up" as const, importId: null } }) }, select: { id: true, measureId: true, score: true, heldOn: true } });
  return new Map(rows.map(({ id, measureId, score, heldOn }) => [measureId, { id, score: Number(score), day: heldOn && fromDate(heldOn) }]));
}

/** Follow-ups that were entered by hand come after every session: they give up this number to one, and those after it. */
export async function makeRoomFor(tx: Tx, { organisationId }: CareScope, episodeId: string, number: number): Promise<void> {
  const after = Prisma.sql`organisation_id = ${organisationId}::uuid and episode_id = ${episodeId}::uuid and stage = 'follow_up' and import_id is null`;
  const moved = await tx.$executeRaw`update score set occasion = '+' || (position + 1), position = position + 1 where ${after} and position >= ${number}
    and exists (select from score where ${after} and position = ${number})`;
  if (moved > 0) await tx.$executeRaw`update score set occasion = position::text where ${after} and occasion like '+%'`;
}

/** Follow-ups by hand that lie within treatment, as its last day is said now, are of treatment. */
export async function followUpsUntil(tx: Tx, { organisationId }: CareScope, episodeId: string, day: Day): Promise<void> {
  await tx.score.updateMany({ where: { organisationId, episodeId, stage: "follow_up", importId: null, heldOn: { lte: asDate(day) } }, data: { stage: "treatment" } });
}

/** In the order in which they were given. */
export async function addScores(
  tx: Tx,
  { organisationId }: CareScope,
  { id: episodeId }: Pick<HeldEpisode, "id">,
  { occasion, position, session, day, followUp }: OccasionOfScores,
  { scores, origin, administrationId }: { scores: NewScore[]; origin: ByHand; administrationId?: string | undefined },
): Promise<{ id: string; measureId: string }[]> {
  const at = { organisationId, episodeId, occasion, position, session, heldOn: asDate(day), stage: followUp ? ("follow_up" as const) : ("treatment" as const), origin, administrationId: administrationId ?? null };
  return tx.score.createManyAndReturn({ data: scores.map((score) => ({ ...at, ...score })), select: { id: true, measureId: true } });
}
