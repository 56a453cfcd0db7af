import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { guarded, withRole } from "~/accounts/index.server";
import { MeasuresPage } from "~/library";
import { measuresAction, measuresPage } from "~/library/index.server";
import { notFound } from "~/platform/guard.server";
import { OutcomesNav } from "../components/outcomes-nav";

export const meta: MetaFunction = () => [{ title: "Measures · Bunting" }];

const search = z.object({
  /** The own measure that is to be changed, and the one that has just been defined. */
  change: z.string().max(200).optional(),
  defined: z.string().max(200).optional(),
});
const declared = { params: z.object({}), search, access: withRole("clinician", "supervisor") };

export const loader = guarded(declared, async ({ viewer, search: { change, defined } }) => {
  const page = await measuresPage(viewer, change);
  if (change !== undefined && !page.change) notFound();
  return { ...page, defined: page.own.find(({ definition }) => definition.slug === defined)?.definition.short ?? null };
});

export const action = guarded(declared, async ({ viewer, request }) => measuresAction(viewer, await request.formData()));

export default function Measures() {
  return <MeasuresPage nav={<OutcomesNav current="measures" />} page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
