import { guarded, signedIn } from "~/accounts/index.server";
import { z } from "zod";
import { nothing } from "~/platform/guard.server";

export const loader = guarded({ params: z.object({ sessionId: z.uuid() }), search: nothing, access: signedIn }, () => Promise.resolve({ ready: true }));

export default function Session() {
  return <h1>Practice</h1>;
}
