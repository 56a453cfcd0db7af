import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";

const shown = 8;

/** The first rows below the columns' names, of an own import. */
export async function firstRowsOf({ organisationId, personId: clinicianId }: Viewer, importId: string): Promise<{ row: number; cells: string[] }[]> {
  const rows = await db().importRow.findMany({ where: { importId, organisationId, import: { clinicianId } }, orderBy: { number: "asc" }, take: shown });
  return rows.map(({ number, cells }) => ({ row: number, cells }));
}
