import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import type { Progress } from "../import/progress";

/** Who does long work says so at least this often, in seconds; of one that was not heard of for so long nothing more will come. */
const silentSeconds = 20;

/** Says how far work on an own file has come, beside whatever transaction it is done in. */
export async function keepProgress({ organisationId, personId }: Viewer, id: string, { step, done, total }: Omit<Progress, "state" | "problem">): Promise<void> {
  await db().$executeRaw`
    insert into import_progress (organisation_id, clinician_id, import_id, step, done, total, updated_at)
    values (${organisationId}::uuid, ${personId}::uuid, ${id}::uuid, ${step}, ${done}, ${total}, clock_timestamp())
    on conflict (import_id) do update set step = excluded.step, done = excluded.done, total = excluded.total, problem = null, updated_at = excluded.updated_at
    where import_progress.organisation_id = excluded.organisation_id and import_progress.clinician_id = excluded.clinician_id`;
}

/** How far work on an own file has come, or how it ended where it came to nothing; null where nothing is to be said. */
export async function progressOf({ organisationId, personId }: Viewer, id: string): Promise<Progress | null> {
  const [found] = await db().$queryRaw<Progress[]>`
    select step, done, total, problem,
      case when problem is not null then 'refused' when updated_at < clock_timestamp() - make_interval(secs => ${silentSeconds}) then 'broken' else 'going' end as state
    from import_progress
    where import_id = ${id}::uuid and organisation_id = ${organisationId}::uuid and clinician_id = ${personId}::uuid`;
  return found ?? null;
}

/** Keeps why work came to nothing, for a page that followed it. */
export async function keepProblem({ organisationId, personId: clinicianId }: Viewer, importId: string, problem: string): Promise<void> {
  await db().importProgress.updateMany({ where: { importId, organisationId, clinicianId }, data: { problem } });
}

/** There is nothing more to say of it. */
export async function forgetProgress({ organisationId, personId: clinicianId }: Viewer, importId: string): Promise<void> {
  await db().importProgress.deleteMany({ where: { importId, organisationId, clinicianId } });
}

/** On behalf of nobody: what was last said before this moment. */
export async function unsafeForgetProgressBefore(moment: Date): Promise<void> {
  await db().importProgress.deleteMany({ where: { updatedAt: { lt: moment } } });
}
