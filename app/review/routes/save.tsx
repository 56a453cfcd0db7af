import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { reviewAction } from "../review-action.server";

const params = z.object({ submissionId: z.uuid() });

/**
 * Keeps what the review page sends while one works. It stands apart from the page's own action because an answer to that
 * makes the browser give up whatever it is loading, such as the page after release.
 */
export const action = guarded({ params, search: nothing, access: withRole("supervisor") }, async ({ viewer, params, request }) => {
  const form = await request.formData();
  form.set("intent", "save");
  const answer = await reviewAction(viewer, params.submissionId, form);
  return answer ? Response.json(answer) : notFound();
});
