import type { MetaFunction } from "@remix-run/node";
import { z } from "zod";
import { guarded, signedIn } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: "Practice plan · Bunting" }];

export const loader = guarded({ params: z.object({ planId: z.uuid() }), search: nothing, access: signedIn }, () => Promise.resolve({}));

export default function OnePlan() {
  return <Page title="Practice plan" />;
}
