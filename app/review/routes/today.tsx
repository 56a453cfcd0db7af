import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, () => Promise.resolve({ ready: true }));

export default function Today() {
  return <h1>Today</h1>;
}
