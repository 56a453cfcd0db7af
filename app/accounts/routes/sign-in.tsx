import { anyone } from "../access.server";
import { guarded } from "../guarded.server";
import { nothing } from "~/platform/guard.server";

export const loader = guarded({ params: nothing, search: nothing, access: anyone }, async () => null);

export default function Page() {
  return <h1>Sign in</h1>;
}
