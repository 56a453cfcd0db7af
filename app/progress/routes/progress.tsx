import type { MetaFunction } from "@remix-run/node";
import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: "Progress · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: signedIn }, () => Promise.resolve({}));

export default function Progress() {
  return <Page title="Progress" />;
}
