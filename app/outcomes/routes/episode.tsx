import type { MetaFunction } from "@remix-run/node";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { nothing } from "~/platform/guard.server";
import { Page } from "~/ui/page";

export const meta: MetaFunction = () => [{ title: "Client · Bunting" }];

export const loader = guarded({ params: z.object({ episodeId: z.uuid() }), search: nothing, access: withRole("clinician", "supervisor") }, () => Promise.resolve({}));

export default function EpisodePage() {
  return <Page title="Client" />;
}
