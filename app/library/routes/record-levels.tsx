import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { paths } from "~/paths";
import { notFound, nothing } from "~/platform/guard.server";
import { RecordAllPage } from "../components/record-all-page";
import { levelsToRecord, recordAllAction } from "../record-parts.server";

export const meta: MetaFunction = () => [{ title: "Record all levels · Bunting" }];

const params = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,100}$/) });
const access = withRole("supervisor", "programme_lead");

export const loader = guarded({ params, search: nothing, access }, async ({ viewer, params: { slug } }) => {
  const found = (await levelsToRecord(viewer, slug)) ?? notFound();
  return { ...found, slug };
});

export const action = guarded({ params, search: nothing, access }, async ({ viewer, params: { slug }, request }) => {
  const { parts } = (await levelsToRecord(viewer, slug)) ?? notFound();
  return (await recordAllAction(viewer, parts, await request.formData())) ?? notFound();
});

export default function RecordLevels() {
  const { slug, ...found } = useLoaderData<typeof loader>();
  return <RecordAllPage {...found} back={paths.vignette(slug)} what="all levels" answer={useActionData<typeof action>()} />;
}
