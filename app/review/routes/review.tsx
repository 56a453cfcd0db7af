import { guarded, withRole } from "~/accounts/index.server";
import { z } from "zod";
import { nothing } from "~/platform/guard.server";

export const loader = guarded({ params: z.object({ submissionId: z.uuid() }), search: nothing, access: withRole("supervisor") }, () => Promise.resolve({ ready: true }));

export default function Review() {
  return <h1>Review</h1>;
}
