import { withRole } from "../access.server";
import { guarded } from "../guarded.server";
import { nothing } from "~/platform/guard.server";

export const loader = guarded({ params: nothing, search: nothing, access: withRole("programme_lead") }, async () => null);

export default function Page() {
  return <h1>Programme</h1>;
}
