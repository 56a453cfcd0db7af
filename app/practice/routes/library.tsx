import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, async () => ({}));

export default function Library() {
  return <Page title="Library">{null}</Page>;
}
