import type { MetaFunction } from "@remix-run/node";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: "Caseload · Bunting" }];

export const loader = guarded({ params: z.object({ clinicianId: z.uuid() }), search: nothing, access: withRole("supervisor") }, () => Promise.resolve({}));

export default function SharedCaseload() {
  return <Page title="Caseload" />;
}
