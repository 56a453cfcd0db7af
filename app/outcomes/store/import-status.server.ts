import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { cell, isBlank } from "./import-cells.server";

/** Columns by number, 1 the first; null where the file has none. */
type StatusColumns = { client: number; episode: number | null; status: number };

/** Whether an own file gives one treatment several statuses, such as those of its appointments. */
export async function statusDiffers({ organisationId, personId }: Viewer, importId: string, { client, episode, status }: StatusColumns): Promise<boolean> {
  const [found] = await db().$queryRaw<{ differs: boolean }[]>`
    select exists (
      select from import_row r
      join outcome_import i on i.id = r.import_id and i.organisation_id = r.organisation_id
      where r.import_id = ${importId}::uuid and r.organisation_id = ${organisationId}::uuid and i.clinician_id = ${personId}::uuid
        and not ${isBlank(Prisma.sql`${cell(status)}`)}
      group by ${cell(client)}, ${cell(episode)}
      having min(${cell(status)}) <> max(${cell(status)})
    ) as differs`;
  return found!.differs;
}
