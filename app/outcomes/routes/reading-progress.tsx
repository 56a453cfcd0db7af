import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { progressOf } from "../store/import-progress.server";

/** The key of the form that brings it. */
const search = z.object({ key: z.uuid().optional() });

/** How much of a file is read that the viewer gives with this key; null where none is, or not yet. */
export const loader = guarded({ params: nothing, search, access: withRole("clinician") }, async ({ viewer, search: { key } }) =>
  Response.json(key ? await progressOf(viewer, key) : null, { headers: { "Cache-Control": "no-store" } }),
);
