import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { captureKeyOf } from "../capture-key.server";

/** The key of the pieces that this person's browsers keep, to any signed-in session of theirs and to nobody else. */
export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, async ({ viewer }) => {
  const key = await captureKeyOf(viewer);
  return Response.json(
    { personId: viewer.personId, key: Buffer.from(key).toString("base64") },
    { headers: { "Cache-Control": "no-store" } },
  );
});
