import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { readSnapshot } from "../snapshot";
import { keepSnapshot } from "../store/sessions.server";

const params = z.object({ sessionId: z.uuid() });

/** Keeps where the page of an own session stands, for the next reload. */
export const action = guarded({ params, search: nothing, access: signedIn }, async ({ viewer, params, request }) => {
  const sent = readSnapshot(await request.text());
  if (!sent) throw new Response(null, { status: 400, statusText: "Bad request" });
  const kept = await keepSnapshot(viewer, params.sessionId, sent.version, sent.snapshot);
  if (!kept) notFound();
  return new Response(null, { status: 204 });
});
