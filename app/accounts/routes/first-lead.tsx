import { anyone } from "../access.server";
import { guarded } from "../guarded.server";
import { nothing } from "~/platform/guard.server";
import { z } from "zod";

export const loader = guarded({ params: z.object({ token: z.string() }), search: nothing, access: anyone }, async () => null);

export default function Page() {
  return <h1>First programme lead</h1>;
}
