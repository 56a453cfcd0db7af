import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { nothing, notFound } from "~/platform/guard.server";
import { recordingsFor } from "../recordings-for.server";

const params = z.object({ recordingId: z.uuid() });

/** Where a recording stands, for the page that waits for it. */
export const loader = guarded({ params, search: nothing, access: signedIn }, async ({ viewer, params }) => {
  const recording = (await recordingsFor(viewer, [params.recordingId])).get(params.recordingId);
  return recording
    ? Response.json(recording, { headers: { "Cache-Control": "no-store" } })
    : notFound();
});
