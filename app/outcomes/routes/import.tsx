import type { MetaFunction } from "@remix-run/node";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: "Import outcomes · Bunting" }];

export const loader = guarded({ params: z.object({ importId: z.uuid() }), search: nothing, access: withRole("clinician") }, () => Promise.resolve({}));

export default function Import() {
  return <Page title="Import outcomes" />;
}
