import type { MetaFunction } from "@remix-run/node";
import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: "Measures · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: withRole("clinician", "supervisor") }, () => Promise.resolve({}));

export default function Measures() {
  return <Page title="Measures" />;
}
