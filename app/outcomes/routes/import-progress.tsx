import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { isOwnImport } from "../store/imports.server";
import { progressOf } from "../store/import-progress.server";

const params = z.object({ importId: z.uuid() });

/** How far work on an own file has come, for the page that follows it; null where nothing is under way. */
export const loader = guarded({ params, search: nothing, access: withRole("clinician") }, async ({ viewer, params: { importId } }) => {
  if (!(await isOwnImport(viewer, importId))) notFound();
  return Response.json(await progressOf(viewer, importId), { headers: { "Cache-Control": "no-store" } });
});
