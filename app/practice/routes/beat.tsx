import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { beat, beatSchema } from "../beat.server";

const params = z.object({ sessionId: z.uuid() });

/** Heartbeats of what is being played or recorded in an own session. */
export const action = guarded({ params, search: nothing, access: signedIn }, async ({ viewer, params, request }) => {
  const sent = beatSchema.safeParse(await request.json().catch(() => null));
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  if (!(await beat(viewer, params.sessionId, sent.data))) notFound();
  return new Response(null, { status: 204 });
});
