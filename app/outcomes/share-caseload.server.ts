import type { Viewer } from "~/accounts";
import { audit, supervisorsOf } from "~/accounts/index.server";
import { type Result, done, missing } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { addShare, ownShares, removeShare } from "./store/shares.server";

/** A supervisor of the viewer, and whether the viewer's caseload is open to them. */
export type Sharing = { supervisorId: string; name: string; sharedAt: Date | null; lookedAt: Date | null };

/** With whom the viewer can share their caseload, and with whom they do. */
export async function sharing(viewer: Viewer): Promise<Sharing[]> {
  const [supervisors, shares] = await Promise.all([supervisorsOf(viewer, viewer.personId), ownShares(viewer)]);
  return supervisors.map(({ personId: supervisorId, name }) => {
    const share = shares.find((each) => each.supervisorId === supervisorId);
    return { supervisorId, name, sharedAt: share?.sharedAt ?? null, lookedAt: share?.lookedAt ?? null };
  });
}

/** Opens the viewer's caseload to one of their supervisors, or (`stop`) closes it at once. Twice is once. Answers the name. */
export async function shareCaseload(viewer: Viewer, { supervisorId, stop = false }: { supervisorId: string; stop?: boolean }): Promise<Result<{ name: string }>> {
  const supervisor = (await sharing(viewer)).find((each) => each.supervisorId === supervisorId);
  if (!supervisor) return missing("This person does not supervise you.");
  if (stop === (supervisor.sharedAt === null)) return done({ name: supervisor.name });
  await transaction(async (tx) => {
    if (stop) await removeShare(viewer, tx, supervisorId);
    else await addShare(viewer, tx, supervisorId);
    const action = stop ? "caseload.share-ended" : "caseload.shared";
    await audit(tx, viewer, { action, subjectType: "supervisor", subjectId: supervisorId, ownerId: viewer.personId });
  });
  return done({ name: supervisor.name });
}
