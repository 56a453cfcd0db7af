import { type Day, asDate, fromDate } from "~/core/days";
import type { Tx } from "~/platform/db.server";
import type { CaseMix } from "../case-mix";
import type { EndReason, EndedBy, EndedTo } from "../care/model";
import type { OccasionKind } from "../model";

/** Whose clients are changed: their clinician's, by whoever acts for them. */
export type CareScope = { organisationId: string; clinicianId: string };

/** An episode as it is while nobody else can change it. */
export type HeldEpisode = {
  id: string;
  clientCode: string;
  number: number;
  occasionKind: OccasionKind;
  primaryMeasureId: string;
  closed: boolean;
  startedOn: Day | null;
  endedOn: Day | null;
  sessions: number | null;
  endedBy: EndedBy | null;
  endAgreed: boolean | null;
  endReason: EndReason | null;
  endedTo: EndedTo | null;
};

/**
 * Until the transaction ends no file comes in for this clinician, and none is taken back: those judge what is here first
 * and write it later. Answers false where one is under way; several that only enter by hand do not wait for each other.
 */
export async function holdOffImports(tx: Tx, { organisationId, clinicianId }: CareScope): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock_shared(hashtextextended(${`outcomes:${organisationId}:${clinicianId}`}, 0)) as held`;
  return lock!.held;
}

/** One of the clinician's episodes, which nobody else changes until the transaction ends; null where it is not theirs. */
export async function holdEpisode(tx: Tx, { organisationId, clinicianId }: CareScope, episodeId: string): Promise<HeldEpisode | null> {
  const [locked] = await tx.$queryRaw<unknown[]>`
    select 1 from episode where id = ${episodeId}::uuid and organisation_id = ${organisationId}::uuid and clinician_id = ${clinicianId}::uuid for update`;
  if (!locked) return null;
  const row = await tx.episode.findUniqueOrThrow({ where: { id: episodeId } });
  return { ...row, startedOn: row.startedOn && fromDate(row.startedOn), endedOn: row.endedOn && fromDate(row.endedOn) };
}

export type EpisodeFields = Partial<Omit<HeldEpisode, "id" | "clientCode" | "occasionKind">> & { caseMix?: CaseMix };

/** Of an episode that is held. */
export async function changeEpisode(tx: Tx, { organisationId, clinicianId }: CareScope, episodeId: string, { startedOn, endedOn, ...fields }: EpisodeFields): Promise<void> {
  const days = { ...(startedOn !== undefined && { startedOn: startedOn && asDate(startedOn) }), ...(endedOn !== undefined && { endedOn: endedOn && asDate(endedOn) }) };
  await tx.episode.updateMany({ where: { id: episodeId, organisationId, clinicianId }, data: { ...fields, ...days } });
}

/** Null where it is not one of the clinician's. */
export async function codeOfEpisode(tx: Tx, { organisationId, clinicianId }: CareScope, id: string): Promise<string | null> {
  return (await tx.episode.findFirst({ where: { id, organisationId, clinicianId }, select: { clientCode: true } }))?.clientCode ?? null;
}
