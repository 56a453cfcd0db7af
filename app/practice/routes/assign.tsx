import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const loader = guarded({ params: nothing, search: nothing, access: withRole("supervisor") }, async () => ({}));

export default function Assign() {
  return <Page title="Assign a drill">{null}</Page>;
}
