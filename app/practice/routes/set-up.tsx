import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, async () => ({}));

export default function SetUp() {
  return <Page title="Before you begin">{null}</Page>;
}
