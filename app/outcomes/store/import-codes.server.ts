import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { cell, codeIn, isBlank } from "./import-cells.server";

/**
 * How many client codes an own file has in this column (1 is the first), and how many of them are codes of the viewer's
 * clients already, with `prefix` before each.
 */
export async function countCodes({ organisationId, personId }: Viewer, importId: string, { column, prefix }: { column: number; prefix: string }): Promise<{ all: number; here: number }> {
  // The different codes first, of all rows: what is then asked of each is asked of few.
  const [counts] = await db().$queryRaw<{ all: number; here: number }[]>`
    with given as materialized (
      select distinct ${codeIn(cell(column))} as code
      from import_row r
      join outcome_import i on i.id = r.import_id and i.organisation_id = r.organisation_id
      where r.import_id = ${importId}::uuid and r.organisation_id = ${organisationId}::uuid and i.clinician_id = ${personId}::uuid
    )
    select count(*)::int as "all",
      count(*) filter (where exists (
        select from episode e
        where e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid and e.client_code = ${prefix}::text || given.code
      ))::int as here
    from given
    where not ${isBlank(Prisma.sql`given.code`)}`;
  return counts!;
}
