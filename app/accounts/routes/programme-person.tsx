import { withRole } from "../access.server";
import { guarded } from "../guarded.server";
import { nothing } from "~/platform/guard.server";
import { z } from "zod";

export const loader = guarded({ params: z.object({ personId: z.uuid() }), search: nothing, access: withRole("programme_lead") }, async () => null);

export default function Page() {
  return <h1>Person</h1>;
}
