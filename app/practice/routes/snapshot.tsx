import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { longestSnapshot, snapshotSchema } from "../snapshot";
import { keepSnapshot } from "../store/sessions.server";

const params = z.object({ sessionId: z.uuid() });

/** Keeps where the page of an own session stands, for the next reload. */
export const action = guarded({ params, search: nothing, access: signedIn }, async ({ viewer, params, request }) => {
  const text = await request.text();
  const sent = snapshotSchema.safeParse(text.length <= longestSnapshot ? parsed(text) : null);
  if (!sent.success) throw new Response(null, { status: 400, statusText: "Bad request" });
  const kept = await keepSnapshot(viewer, params.sessionId, sent.data.version, sent.data.snapshot);
  if (!kept) notFound();
  return new Response(null, { status: 204 });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
