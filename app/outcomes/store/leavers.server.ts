import { type Tx, db } from "~/platform/db.server";

export type Leaver = { organisationId: string; personId: string };

/** On behalf of nobody: who left before a moment and still has client data here. */
export async function unsafeLeaversWithData(before: Date): Promise<Leaver[]> {
  return db().member.findMany({
    where: { leftAt: { lt: before }, OR: [{ episodes: { some: {} } }, { removedEpisodes: { some: {} } }, { outcomeImports: { some: {} } }] },
    select: { organisationId: true, personId: true },
  });
}

/** On behalf of nobody: removes a person's episodes, scores and files, unless they have come back; answers whether there were any. */
export async function unsafeRemoveDataOf(tx: Tx, { organisationId, personId }: Leaver, before: Date): Promise<boolean> {
  const gone = await tx.$queryRaw<unknown[]>`
    select 1 from member where organisation_id = ${organisationId}::uuid and person_id = ${personId}::uuid and left_at < ${before} for update`;
  if (gone.length === 0) return false;
  const own = { organisationId, clinicianId: personId };
  // Scores name the file that they came from: they go first, with their episodes.
  await tx.clinicianEstimate.deleteMany({ where: own });
  const episodes = await tx.episode.deleteMany({ where: own });
  const removed = await tx.removedEpisode.deleteMany({ where: own });
  const files = await tx.outcomeImport.deleteMany({ where: own });
  return episodes.count + removed.count + files.count > 0;
}
