import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";

export const loader = guarded({ params: nothing, search: nothing, access: withRole("supervisor") }, () => Promise.resolve({ ready: true }));

export default function Queue() {
  return <h1>Your queue</h1>;
}
