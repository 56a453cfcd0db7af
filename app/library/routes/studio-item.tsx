import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { notFound, nothing } from "~/platform/guard.server";
import { DraftPage } from "../components/studio/draft-page";
import { PublishedPage } from "../components/studio/published-page";
import { itemAction } from "../studio/item-action.server";
import { itemPage } from "../studio/item-page.server";

const params = z.object({ itemId: z.uuid() });
const access = withRole("supervisor", "programme_lead");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.item.title ?? "Studio"} · Studio · Bunting` }];

export const loader = guarded({ params, search: nothing, access }, async ({ viewer, params }) => (await itemPage(viewer, params.itemId)) ?? notFound());

export const action = guarded({ params, search: nothing, access }, async ({ viewer, params, request, context }) => itemAction(viewer, params.itemId, await request.formData(), context.timeZone));

export default function StudioItem() {
  const page = useLoaderData<typeof loader>();
  return page.item.publishedAt ? <PublishedPage {...page} /> : <DraftPage key={page.item.id} {...page} />;
}
