import type { MetaFunction } from "@remix-run/node";
import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: "Import outcomes · Bunting" }];

export const loader = guarded({ params: nothing, search: nothing, access: withRole("clinician") }, () => Promise.resolve({}));

export default function Imports() {
  return <Page title="Import outcomes" />;
}
